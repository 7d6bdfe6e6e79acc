package org.duressdesk.ui.people;

import org.duressdesk.ui.keys.Stroke;

/** Letters find a name, digits type the PIN. Esc means nothing here: somebody has to sign on. */
final class SignOnKeys {
    private final SignOnViewModel model;
    private final Runnable submit;
    private final Runnable clear;

    SignOnKeys(SignOnViewModel model, Runnable submit, Runnable clear) {
        this.model = model;
        this.submit = submit;
        this.clear = clear;
    }

    /** True when the key meant something here. In the password field letters and digits type, and are not for here. */
    boolean press(Stroke stroke) {
        if (stroke.key().equals("Space") && (stroke.ctrl() || !stroke.inText())) {
            model.quiet();
            return true;
        }
        if (stroke.ctrl()) {
            return false;
        }
        switch (stroke.key()) {
            case "Up" -> model.before();
            case "Down" -> model.next();
            case "Enter" -> submit.run();
            case "DELETE" -> clear.run();
            case "BACK_SPACE" -> {
                if (stroke.inText()) {
                    return false;
                }
                model.backspace();
            }
            default -> {
                return !stroke.inText() && letterOrDigit(stroke.key());
            }
        }
        return true;
    }

    private boolean letterOrDigit(String key) {
        if (key.length() != 1) {
            return false;
        }
        char typed = key.charAt(0);
        if (typed >= '0' && typed <= '9') {
            model.digit(typed);
            return true;
        }
        if (Character.isLetter(typed)) {
            model.letter(typed);
            return true;
        }
        return false;
    }
}
