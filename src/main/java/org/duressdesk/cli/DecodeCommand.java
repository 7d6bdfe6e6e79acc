package org.duressdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.detect.Guess;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.protocol.auto.AutoReader;
import org.duressdesk.receiver.protocol.auto.WayToRead;
import org.duressdesk.receiver.protocol.siadc09.SiaDc09;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decodes frames from standard input, as hexadecimal and one a line, to one JSON object a line on standard output. A
 * line that is not hexadecimal gives an object of type {@code input-error}, and reading goes on. Every line stands for
 * itself, as if the receiver had been quiet before and after it.
 */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Decodes receiver frames: hexadecimal in, one a line; one JSON object a line out.",
        footer = {
            "",
            "--protocol auto tells the protocol by itself, of each line or of the capture; where several read it alike it",
            "names the others.",
            "",
            "Profile keys:",
            "  surgard    header=RRL|RRLLL|3..9  b32=on|off  panic=DIGITS  holdup=CHANNELS",
            "  ademco685  end=cr|esc  panic=DIGITS  restore=DIGITS  test=DIGITS  holdup=CHANNELS",
            "  aes        panic=DIGITS  restore=DIGITS  test=DIGITS",
            "  bosch6500  lines=bosch|raw  holdup=CHANNELS",
            "  sia-dc09   key=hex:DIGITS|text:CHARACTERS"
        })
public final class DecodeCommand implements Callable<Integer> {
    private static final int WRONG_OPTION = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "Wire protocol: ${COMPLETION-CANDIDATES}.")
    private String protocol = "";

    @Option(
            names = "--profile",
            paramLabel = "KEY=VALUE,...",
            defaultValue = "",
            description = "What a frame alone cannot tell, for example header=RRLLL,b32=on.")
    private String profile = "";

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description =
                    "Reads this capture (text as the capture command writes it, or binary) as one stream, instead of"
                            + " lines from standard input.")
    private Optional<Path> capture = Optional.empty();

    /** The protocols, for the help text. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(Protocols.names());
        }
    }

    /** Reads standard input. */
    public DecodeCommand() {
        this(System.in);
    }

    /** Reads another input. */
    public DecodeCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Protocols.open(protocol, profile);
        } catch (IllegalArgumentException wrong) {
            spec.commandLine().getErr().println(wrong.getMessage());
            spec.commandLine().getErr().flush();
            return WRONG_OPTION;
        }
        if (capture.isPresent()) {
            return stream(capture.get(), out);
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                decode(line, number).forEach(fields -> out.println(JSON.writeValueAsString(fields)));
                out.flush();
            }
        }
        return 0;
    }

    private int stream(Path file, PrintWriter out) {
        try {
            fields(Capture.read(file)).forEach(fields -> out.println(JSON.writeValueAsString(fields)));
            out.flush();
            return 0;
        } catch (IOException wrong) {
            String why = wrong instanceof NoSuchFileException
                    ? Said.of("cli.there-no-capture", file).words()
                    : wrong.getMessage();
            spec.commandLine().getErr().println(why);
            return 1;
        }
    }

    private List<Map<String, Object>> decode(String line, int number) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(line.replaceAll("[\\s:]", ""));
        } catch (IllegalArgumentException notHex) {
            return List.of(inputError(number));
        }
        return fields(new Capture(List.of(new Capture.Piece(0, bytes, false)), false));
    }

    /** The frames of one stream, or of one line that stands for itself. */
    private List<Map<String, Object>> fields(Capture stream) {
        AtomicReference<Instant> came = new AtomicReference<>(Instant.EPOCH);
        boolean dated = stream.began().isPresent() && protocol.strip().equalsIgnoreCase(SiaDc09.NAME);
        WayToRead way = new WayToRead(
                protocol,
                profile,
                false,
                () -> dated ? SiaDc09.recorded(profile, came::get) : Protocols.open(protocol, profile));
        List<String> others = List.of();
        if (protocol.strip().equalsIgnoreCase(AutoReader.NAME)) {
            Guess guess = Guess.of(stream, Protocols.all());
            way = guess.way();
            others = guess.others();
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Frame frame : Guess.frames(stream, way, nanos -> stream.at(nanos).ifPresent(came::set))) {
            Map<String, Object> one = new LinkedHashMap<>();
            if (protocol.strip().equalsIgnoreCase(AutoReader.NAME)) {
                boolean known = WayToRead.understood(frame);
                one.put(
                        "protocol",
                        known ? frame.protocol() : Said.of("cli.not-recognised").words());
                if (known && !others.isEmpty()) {
                    one.put("protocol_may_be", others);
                }
            }
            one.putAll(FrameFields.of(frame));
            all.add(one);
        }
        return all;
    }

    private static Map<String, Object> inputError(int number) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "input-error");
        fields.put("line_number", number);
        fields.put("expected", Said.of("cli.even-number-hexadecimal-digits-0").words());
        fields.put(
                "explanation", Said.of("cli.line-input-not-hexadecimal", number).words());
        return fields;
    }
}
