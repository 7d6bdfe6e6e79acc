package org.duressdesk.ui.queue;

import java.util.List;

/**
 * The queue panel.
 *
 * @param loud the words at the right stand out
 * @param wide takes more of the width: lists of presses, unknown devices, what to do when a receiver is silent
 */
public record QueuePicture(String title, String right, List<Block> blocks, boolean wide, boolean loud) {
    public QueuePicture {
        blocks = List.copyOf(blocks);
    }
}
