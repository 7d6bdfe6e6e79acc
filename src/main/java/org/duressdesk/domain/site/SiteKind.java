package org.duressdesk.domain.site;

/** What kind of place a site is; decides which threats are offered (requirement R15). */
public enum SiteKind {
    HOSPITAL,
    SCHOOL,
    OTHER
}
