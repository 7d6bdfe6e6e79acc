package org.duressdesk;

final class DeskScreen {
    private DeskScreen() {}
    static int show(Workplace.Options options, String theme) { return 1; }
}
