package org.duressdesk.domain.journal;

/**
 * Everything that can stand in the journal: one family a feature. Each record has a stable stored name and version, kept by
 * the store; a record's shape changes only with a new version and an upcaster for the old one (decision D1).
 */
public sealed interface Fact
        permits CallOutFact,
                DeskFact,
                IncidentFact,
                LinkFact,
                OutputFact,
                PeopleFact,
                SignalFact,
                SiteFact,
                StorageFact {}
