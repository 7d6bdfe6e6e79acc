package org.duressdesk.ui.handover;

import org.duressdesk.domain.incident.IncidentId;

/** The alarm in the banner: signing on while it waits acknowledges it in the same go. */
public record AlarmAtHand(IncidentId incident, String subject) {}
