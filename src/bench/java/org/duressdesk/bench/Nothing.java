package org.duressdesk.bench;

/** The least a Java program can do: what no start can be faster than. */
final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {
        System.out.println("nothing");
    }
}
