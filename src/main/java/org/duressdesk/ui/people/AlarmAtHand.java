package org.duressdesk.ui.people;

import org.duressdesk.domain.incident.IncidentId;

/**
 * The alarm in the banner: signing on while it waits acknowledges it in the same go.
 *
 * @param seen sequence of its newest press on the screen; a later press stays unacknowledged
 */
public record AlarmAtHand(IncidentId incident, String subject, long seen) {}
