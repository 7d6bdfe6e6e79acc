package org.duressdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private final BufferedImage one = picture();
    private final BufferedImage other = picture();

    @Test
    void equalPicturesAndFaintDifferencesPass() {
        assertThat(Screens.compare("self-check", one, other)).isEmpty();
        paint(new Color(60, 60, 60), 0, 0, 1920, 1080);
        assertThat(Screens.compare("self-check", one, other)).isEmpty();
    }

    @Test
    void aMarkerOfAnotherColourFails() {
        paint(Color.RED, 700, 300, 24, 24);
        assertThat(Screens.compare("self-check", one, other)).startsWith("self-check differs at");
    }

    @Test
    void manyScatteredPixelsFail() {
        for (int i = 0; i < 7_000; i++) {
            other.setRGB(i * 17 % 1920, i * 29 % 1080, 0xFFFFFF);
        }
        assertThat(Screens.compare("self-check", one, other)).contains("of 2073600 pixels");
    }

    @Test
    void anotherSizeFails() {
        assertThat(Screens.compare("self-check", one, new BufferedImage(1366, 768, BufferedImage.TYPE_INT_RGB)))
                .contains("1366x768");
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(40, 40, 40));
        g.fillRect(0, 0, 1920, 1080);
        g.dispose();
        return image;
    }

    private void paint(Color color, int x, int y, int w, int h) {
        Graphics2D g = other.createGraphics();
        g.setColor(color);
        g.fillRect(x, y, w, h);
        g.dispose();
    }
}
