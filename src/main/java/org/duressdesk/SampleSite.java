package org.duressdesk;

/** Where the sample sites lie, relative to the folder the program is started in. */
final class SampleSite {
    static final String HOSPITAL = "sample-data/sites/hospital";

    private SampleSite() {}
}
