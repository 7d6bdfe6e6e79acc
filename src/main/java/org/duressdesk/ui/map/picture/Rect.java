package org.duressdesk.ui.map.picture;

/** A rectangle in pixels, from left/top. */
public record Rect(double x, double y, double w, double h) {
    public static Rect around(double cx, double cy, double w, double h) {
        return new Rect(cx - w / 2, cy - h / 2, w, h);
    }

    public double right() {
        return x + w;
    }

    public double bottom() {
        return y + h;
    }

    public double cx() {
        return x + w / 2;
    }

    public double cy() {
        return y + h / 2;
    }

    /** Shared area, 0 when they do not touch. */
    public double overlap(Rect o) {
        double across = Math.min(right(), o.right()) - Math.max(x, o.x);
        double down = Math.min(bottom(), o.bottom()) - Math.max(y, o.y);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    /** The shared part; of no size when they do not touch. */
    public Rect shared(Rect o) {
        double left = Math.max(x, o.x);
        double top = Math.max(y, o.y);
        return new Rect(
                left,
                top,
                Math.max(0, Math.min(right(), o.right()) - left),
                Math.max(0, Math.min(bottom(), o.bottom()) - top));
    }

    public boolean contains(Rect o) {
        return o.x >= x && o.y >= y && o.right() <= right() && o.bottom() <= bottom();
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    public Rect grow(double by) {
        return new Rect(x - by, y - by, w + 2 * by, h + 2 * by);
    }

    public Rect move(double dx, double dy) {
        return new Rect(x + dx, y + dy, w, h);
    }
}
