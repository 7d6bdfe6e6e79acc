package org.duressdesk.ui.theme;

import java.util.List;
import javafx.scene.Scene;

/** How a scene looks: theme, size class and, where all of it is not live, the coat. */
public record Look(Theme theme, SizeClass size, Coat coat) {
    /** The usual look of a window this wide. */
    public static Look of(Theme theme, double width) {
        return new Look(theme, SizeClass.of(width), Coat.LIVE);
    }

    public Look withCoat(Coat other) {
        return new Look(theme, size, other);
    }

    public Palette palette() {
        return Palette.of(theme, coat);
    }

    /** Style sheet addresses in the order they apply. */
    public List<String> sheets() {
        return List.of(sheet(theme.file()), sheet("coats.css"), sheet("ink.css"), sheet("base.css"));
    }

    /** Gives the scene this look, replacing an earlier one; other style sheets of the scene stay, after these. */
    public void dress(Scene scene) {
        List<String> old = scene.getStylesheets().stream()
                .filter(s -> !s.startsWith(sheet("")))
                .toList();
        scene.getStylesheets().setAll(sheets());
        scene.getStylesheets().addAll(old);
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(c -> c.startsWith("size-") || c.startsWith("coat-") || c.startsWith("theme-"));
        classes.addAll(List.of(
                size.styleClass(), coat.styleClass(), "theme-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
        if (!classes.contains("desk")) {
            classes.add("desk");
        }
    }

    private static String sheet(String file) {
        String base = java.util.Objects.requireNonNull(Look.class.getResource("base.css"))
                .toExternalForm();
        return base.substring(0, base.length() - "base.css".length()) + file;
    }
}
