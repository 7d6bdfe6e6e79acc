package org.duressdesk.drill;

/** Where the sample sites lie, relative to the folder the program is started in. */
public final class SampleSite {
    public static final String HOSPITAL = "sample-data/sites/hospital";

    private SampleSite() {}
}
