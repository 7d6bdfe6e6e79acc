package org.duressdesk.ui.shell;

/** How high the floor navigator wants to be. Pure. */
final class FloorsRoom {
    private FloorsRoom() {}

    static double needed(FloorsPicture picture, boolean large) {
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
