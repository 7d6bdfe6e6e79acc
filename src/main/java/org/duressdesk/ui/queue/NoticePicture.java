package org.duressdesk.ui.queue;

import org.duressdesk.ui.keys.DeskAction;

/** An instruction that stays until it is done: what to do, why, and the key that says it is. */
public record NoticePicture(String title, String line, String act, DeskAction action) {}
