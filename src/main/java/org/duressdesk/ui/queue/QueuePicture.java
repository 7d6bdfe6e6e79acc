package org.duressdesk.ui.queue;

import java.util.List;

/** The queue panel. */
public record QueuePicture(String title, String right, List<Block> blocks) {
    public QueuePicture {
        blocks = List.copyOf(blocks);
    }
}
