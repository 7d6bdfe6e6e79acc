package org.duressdesk.ui;

import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.duressdesk.ui.theme.Look;

/**
 * Screenshots compared with committed ones in src/test/resources/screens.
 *
 * <p>Tolerance: a pixel differs when a channel differs by more than {@value #CHANNEL} of 255; in no block of 16 by 16
 * pixels may more than a quarter differ, and in the whole picture no more than 0.3 percent. Smaller differences come
 * from font rasterisers; a marker that changed its state fails its block.
 *
 * <p>{@code -Dscreens.update=true} rewrites the committed pictures. What was seen, what was expected and the
 * difference are written to target/screens.
 */
public final class Screens {
    static final int CHANNEL = 48;
    private static final int BLOCK = 16;
    private static final double BLOCK_SHARE = 0.25;
    private static final double WHOLE_SHARE = 0.003;
    private static final Path EXPECTED = Path.of("src/test/resources/screens");
    private static final Path SEEN = Path.of("target/screens");

    private Screens() {}

    /** Builds a scene of this size on the screen thread, dressed in the look, and takes its picture. */
    public static BufferedImage take(Look look, int width, int height, Supplier<Parent> root) {
        return Fx.call(() -> {
            Scene scene = new Scene(root.get(), width, height);
            look.dress(scene);
            return take(scene);
        });
    }

    /** The picture of a scene; on the screen thread. */
    public static BufferedImage take(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage seen = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        seen.setRGB(0, 0, w, h, pixels, 0, w);
        return seen;
    }

    /** Writes a picture to target/screens for looking at. */
    public static void keep(String name, BufferedImage seen) {
        write(SEEN.resolve(name + ".png"), seen);
    }

    /** The picture without colour, by luminance. */
    public static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                double l =
                        0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
                int v = (int) Math.round(255 * (l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055));
                grey.setRGB(x, y, v << 16 | v << 8 | v);
            }
        }
        return grey;
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    /** Fails when the picture is not the committed one. */
    public static void check(String name, BufferedImage seen) {
        write(SEEN.resolve(name + ".png"), seen);
        Path file = EXPECTED.resolve(name + ".png");
        if (Boolean.getBoolean("screens.update")) {
            write(file, seen);
            return;
        }
        if (!Files.exists(file)) {
            fail("No committed picture " + file + ": look at target/screens, then run with -Dscreens.update=true");
        }
        BufferedImage expected = read(file);
        String complaint = compare(name, expected, seen);
        if (!complaint.isEmpty()) {
            write(SEEN.resolve(name + "-expected.png"), expected);
            fail(complaint);
        }
    }

    /** Empty when equal within tolerance, else a sentence. */
    static String compare(String name, BufferedImage expected, BufferedImage seen) {
        int w = seen.getWidth();
        int h = seen.getHeight();
        if (expected.getWidth() != w || expected.getHeight() != h) {
            return name + " is " + w + "x" + h + ", expected " + expected.getWidth() + "x" + expected.getHeight();
        }
        BufferedImage difference = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int whole = 0;
        String worst = "";
        for (int by = 0; by < h; by += BLOCK) {
            for (int bx = 0; bx < w; bx += BLOCK) {
                int here = 0;
                int area = 0;
                for (int y = by; y < Math.min(h, by + BLOCK); y++) {
                    for (int x = bx; x < Math.min(w, bx + BLOCK); x++) {
                        area++;
                        if (differs(expected.getRGB(x, y), seen.getRGB(x, y))) {
                            here++;
                            difference.setRGB(x, y, 0xFFFFFF);
                        }
                    }
                }
                whole += here;
                if (worst.isEmpty() && here > area * BLOCK_SHARE) {
                    worst = name + " differs at " + bx + "," + by + " in " + here + " of " + area + " pixels";
                }
            }
        }
        if (worst.isEmpty() && whole > w * h * WHOLE_SHARE) {
            worst = name + " differs in " + whole + " of " + w * h + " pixels";
        }
        if (!worst.isEmpty()) {
            write(SEEN.resolve(name + "-difference.png"), difference);
        }
        return worst;
    }

    private static boolean differs(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) > CHANNEL
                || Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > CHANNEL
                || Math.abs((a & 255) - (b & 255)) > CHANNEL;
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, BufferedImage image) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", new File(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
