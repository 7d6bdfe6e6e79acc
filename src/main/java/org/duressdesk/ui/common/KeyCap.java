package org.duressdesk.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.duressdesk.ui.common.art.Say;

/** A key as it is printed on the keyboard: the act beside it is done by pressing it. */
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("keycap");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Say.it("key", key));
        setMinWidth(USE_PREF_SIZE);
    }

    /** Never narrower than high. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), computePrefHeight(-1));
    }
}
