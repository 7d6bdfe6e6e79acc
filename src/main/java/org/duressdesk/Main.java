package org.duressdesk;

/** Composition root and command line: the only class that knows all rings. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
