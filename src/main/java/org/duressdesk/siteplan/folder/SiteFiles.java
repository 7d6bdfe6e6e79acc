package org.duressdesk.siteplan.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a site folder as they were at one moment, by relative path with slashes. What is parsed, hashed and
 * archived are these bytes and no later ones.
 */
public record SiteFiles(SortedMap<String, byte[]> byPath) {
    public SiteFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /**
     * The site's hash (decision D11): SHA-256 over one line for each file, in the order of the paths, made of the file's
     * own SHA-256 in hex, two spaces, the path and a line feed. That is what {@code sha256sum} prints, so anybody can
     * check a hash without this program.
     */
    public String hash() {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, byte[]> file : byPath.entrySet()) {
            list.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
