package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.signal.LinkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** keys.json: secrets outside the site, used only when nobody else may read them, and never said. */
class KeyFileTest {
    private static final String SECRET = "00112233445566778899aabbccddeeff";

    @TempDir
    Path folder;

    @Test
    void keysAreFoundByLinkAndAccount() throws Exception {
        KeyFile file = read(
                "rw-------",
                "{ \"format\": 1, \"keys\": [{ \"link\": \"ip\", \"account\": \"AAA\", \"key\": \"hex:" + SECRET
                        + "\" }, { \"link\": \"ip\", \"account\": \"B\", \"key\": \"text:0123456789abcdef\" }] }");
        assertThat(file.fault()).isEmpty();
        assertThat(file.keys().keySet()).containsExactlyInAnyOrder(new LinkId("ip.AAA"), new LinkId("ip.B"));
        assertThat(file.toString()).isEqualTo("2 keys");
        assertThat(file.keys().get(new LinkId("ip.AAA")).toString()).doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void noFileIsNoFault() {
        assertThat(KeyFile.read(folder.resolve("keys.json"))).returns(Optional.empty(), KeyFile::fault);
    }

    @Test
    void aFileThatOthersMayReadIsNotUsed() throws Exception {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        KeyFile file = read("rw-r-----", "{ \"format\": 1, \"keys\": [] }");
        assertThat(file.fault())
                .get()
                .asString()
                .startsWith("No key is used: others may read ")
                .endsWith("(chmod 600).");
        assertThat(file.keys()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithoutTheKey() throws Exception {
        for (String wrong : List.of(
                "{ \"format\": 1, \"keys\": [{ \"link\": \"ip\", \"account\": \"AAA\", \"key\": \"hex:" + SECRET
                        + "00\" }] }",
                "{ \"format\": 1, \"keys\": [{ \"link\": \"ip\", \"account\": \"AAA\", \"key\": \"" + SECRET
                        + "\" }] }",
                "{ \"format\": 1, \"keys\": [{ \"link\": \"ip\", \"key\": \"hex:" + SECRET + "\" }] }",
                "{ \"format\": 1, \"keys\": [\"" + SECRET + "\" \"" + SECRET + "\"] }",
                "{ \"format\": 2, \"keys\": [] }")) {
            KeyFile file = read("rw-------", wrong);
            assertThat(file.keys()).isEmpty();
            assertThat(file.fault())
                    .as(wrong)
                    .get()
                    .asString()
                    .startsWith("No key is used: ")
                    .endsWith(".")
                    .doesNotContain(SECRET);
        }
    }

    private KeyFile read(String rights, String text) throws Exception {
        Path file = folder.resolve("keys.json");
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
        return KeyFile.read(file);
    }
}
