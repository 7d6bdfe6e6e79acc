package org.duressdesk.domain.finder;

import java.util.List;

/** Everything the finder knows now. Immutable. */
public record FinderPicture(List<PortPicture> ports, List<Problem> problems) {
    public FinderPicture {
        ports = List.copyOf(ports);
        problems = List.copyOf(problems);
    }

    /** Before it looked. */
    public static FinderPicture nothing() {
        return new FinderPicture(List.of(), List.of());
    }
}
