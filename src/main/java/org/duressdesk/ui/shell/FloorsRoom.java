package org.duressdesk.ui.shell;

/** How high the floor navigator wants to be. Pure. */
final class FloorsRoom {
    private FloorsRoom() {}

    /** 0 roomy, 1 dense, 2 as tight as it goes. */
    static int density(FloorsPicture picture, boolean large, double height) {
        double rows = rows(picture);
        double roomy = needed(picture, large);
        return roomy <= height ? 0 : roomy - rows * (large ? 8 : 10) - picture.groups().size() * (large ? 8 : 0) <= height ? 1 : 2;
    }

    private static double rows(FloorsPicture picture) {
        return picture.groups().stream().mapToInt(g -> g.rows().size()).sum() + (picture.unknown() > 0 ? 1 : 0);
    }

    private static double needed(FloorsPicture picture, boolean large) {
        double height = (large ? 48 : 38) + (picture.unknown() > 0 ? large ? 74 : 62 : 0);
        for (FloorsPicture.Group group : picture.groups()) {
            height += large ? 36 : 24;
            for (FloorsPicture.Row row : group.rows()) {
                height += large && row.badges().size() > 1 ? 66 : 38;
            }
        }
        return height;
    }
}
