package org.duressdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
    private static final Person OKAFOR = new Person("m-okafor", "M. Okafor", Role.OPERATOR);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong millis = new AtomicLong(1_795_000_000_000L);
    private final InstantSource wall = () -> Instant.ofEpochMilli(millis.get());

    @TempDir
    private Path folder;

    private PeopleFile open() {
        return new PeopleFile(folder.resolve("people.json"), Runnable::run, wall, nanos::get, new SecureRandom());
    }

    private static Verdict add(PeopleFile people, String name, Role role, String secret) {
        return people.add("Full " + name, name, role, secret.toCharArray()).join();
    }

    @Test
    void nobodyKnownIsAFirstRunWithoutAnyDefaultPassword() {
        PeopleFile people = open();
        assertThat(people.firstRun()).isTrue();
        assertThat(people.people()).isEmpty();
        assertThat(people.check(OKAFOR, "0000".toCharArray()).join()).isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void theAdministratorIsCreatedOnceAndKnownAfterAStart() {
        Verdict made = create(open());
        assertThat(made).isEqualTo(new Verdict.Passed(new Person("d-whitlock", "D. Whitlock", Role.ADMINISTRATOR)));
        PeopleFile again = open();
        assertThat(again.firstRun()).isFalse();
        assertThat(again.people()).extracting(Known::pin).containsExactly(true);
        assertThat(again.check(again.people().getFirst().person(), "583716".toCharArray())
                        .join())
                .isEqualTo(made);
        assertThat(create(again)).isInstanceOf(Verdict.Unavailable.class);
    }

    private static Verdict create(PeopleFile people) {
        return people.createAdministrator(
                        "Denise Whitlock", "D. Whitlock", "583716".toCharArray(), "7KQ2-M9XD-4FTR-H8WA".toCharArray())
                .join();
    }

    @Test
    void aWeakPinIsRefused() {
        assertThat(open().createAdministrator("D", "D", "123456".toCharArray(), "code".toCharArray())
                        .join())
                .isEqualTo(new Verdict.Unavailable("The PIN is a row of keys"));
        assertThat(folder.resolve("people.json")).doesNotExist();
    }

    @Test
    void secretsAreWipedAndNeverStandInTheFile() throws IOException {
        PeopleFile people = open();
        char[] pin = "4826".toCharArray();
        people.add("Full", "M. Okafor", Role.OPERATOR, pin).join();
        assertThat(pin).containsOnly('\0');
        String text = Files.readString(folder.resolve("people.json"));
        assertThat(text).doesNotContain("4826").contains("$argon2id$v=19$m=65536,t=3,p=1$");
    }

    @Test
    void twoPeopleWithOnePinAreSealedDifferently() throws IOException {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        add(people, "T. Brandt", Role.OPERATOR, "4826");
        List<Member> members = RollFile.load(folder.resolve("people.json")).members();
        assertThat(members.get(0).sealed()).isNotEqualTo(members.get(1).sealed());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        add(open(), "M. Okafor", Role.OPERATOR, "4826");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("people.json"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void fiveWrongPinsMakeOneNameWaitAMinuteAndNoOther() {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        add(people, "T. Brandt", Role.OPERATOR, "7351");
        for (int n = 1; n <= 5; n++) {
            assertThat(people.check(OKAFOR, "1111".toCharArray()).join()).isEqualTo(new Verdict.Wrong(n));
        }
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(people.check(OKAFOR, "4826".toCharArray()).join())
                .isEqualTo(new Verdict.Waits(Duration.ofSeconds(1)));
        Person brandt = people.people().get(1).person();
        assertThat(people.check(brandt, "7351".toCharArray()).join()).isEqualTo(new Verdict.Passed(brandt));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(people.check(OKAFOR, "4826".toCharArray()).join()).isEqualTo(new Verdict.Passed(OKAFOR));
        assertThat(people.check(OKAFOR, "4827".toCharArray()).join()).isEqualTo(new Verdict.Wrong(1));
    }

    @Test
    void theRecoveryCodeGivesTheAdministratorANewPin() {
        PeopleFile people = open();
        create(people);
        Person admin = people.people().getFirst().person();
        assertThat(people.recover("AAAA-AAAA-AAAA-AAAA".toCharArray(), "946135".toCharArray())
                        .join())
                .isEqualTo(new Verdict.Wrong(1));
        assertThat(people.recover("7KQ2-M9XD-4FTR-H8WA".toCharArray(), "946135".toCharArray())
                        .join())
                .isEqualTo(new Verdict.Passed(admin));
        assertThat(open().check(admin, "946135".toCharArray()).join()).isEqualTo(new Verdict.Passed(admin));
        assertThat(open().check(admin, "583716".toCharArray()).join()).isEqualTo(new Verdict.Wrong(1));
    }

    @Test
    void aDamagedFileIsNoFirstRunAndIsLeftAlone() throws IOException {
        Path file = folder.resolve("people.json");
        for (String text : List.of(
                "",
                "{",
                "{\"version\":2}",
                "{\"version\":1,\"people\":[]}",
                "{\"version\":1,\"people\":[{\"id\":\"a\",\"name\":\"A\",\"fullName\":\"A\",\"role\":\"king\","
                        + "\"kind\":\"pin\",\"secret\":\"x\"}]}",
                "{\"version\":1,\"people\":[{\"id\":\"a\",\"name\":\"A\",\"fullName\":\"A\",\"role\":\"operator\","
                        + "\"kind\":\"pin\",\"secret\":\"$argon2id$v=19$m=9000000,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}]}")) {
            Files.writeString(file, text);
            PeopleFile people = open();
            assertThat(people.firstRun()).as(text).isFalse();
            assertThat(people.trouble()).as(text).isPresent();
            assertThat(create(people)).as(text).isInstanceOf(Verdict.Unavailable.class);
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void aSaveThatFailsIsSaidAndLeavesTheOldFile() throws IOException {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        String before = Files.readString(folder.resolve("people.json"));
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");
        PeopleFile nowhere =
                new PeopleFile(blocked.resolve("people.json"), Runnable::run, wall, nanos::get, new SecureRandom());
        assertThat(add(nowhere, "T. Brandt", Role.OPERATOR, "7351")).isInstanceOf(Verdict.Unavailable.class);
        assertThat(nowhere.people()).isEmpty();
        assertThat(folder.resolve("people.json")).hasContent(before);
    }

    @Test
    void namesThatLookAlikeGetDifferentIds() {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        add(people, "M Okafor", Role.OPERATOR, "7351");
        assertThat(people.people()).extracting(known -> known.person().id()).containsExactly("m-okafor", "m-okafor-2");
    }

    @Test
    void aPasswordIsKnownAsOne() {
        PeopleFile people = open();
        add(people, "K. Adeyemi", Role.AUDITOR, "grey heron at noon");
        assertThat(people.people()).extracting(Known::pin).containsExactly(false);
    }

    @Test
    void whatOthersCouldReadIsShutAndSaidAndStillHolds() throws IOException {
        add(open(), "M. Okafor", Role.OPERATOR, "4826");
        Path file = folder.resolve("people.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PeopleFile people = open();
        assertThat(people.trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("Others could read people.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(people.check(OKAFOR, "4826".toCharArray()).join()).isEqualTo(new Verdict.Passed(OKAFOR));
    }

    private void wrongFiveTimes(PeopleFile people) {
        for (int n = 1; n <= 5; n++) {
            assertThat(people.check(OKAFOR, "1111".toCharArray()).join()).isEqualTo(new Verdict.Wrong(n));
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        millis.addAndGet(time.toMillis());
    }

    @Test
    void aNameThatWaitsWaitsInEveryProgramAndAfterAStart() {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        wrongFiveTimes(people);
        pass(Duration.ofSeconds(20));
        nanos.set(7);
        PeopleFile again = open();
        assertThat(again.check(OKAFOR, "4826".toCharArray()).join())
                .isEqualTo(new Verdict.Waits(Duration.ofSeconds(40)));
        pass(Duration.ofSeconds(40));
        assertThat(again.check(OKAFOR, "4826".toCharArray()).join()).isEqualTo(new Verdict.Passed(OKAFOR));
        assertThat(open().check(OKAFOR, "1111".toCharArray()).join()).isEqualTo(new Verdict.Wrong(1));
    }

    @Test
    void triesOfTwoProgramsAreCountedTogether() {
        add(open(), "M. Okafor", Role.OPERATOR, "4826");
        PeopleFile one = open();
        PeopleFile other = open();
        for (int n = 1; n <= 5; n++) {
            assertThat((n % 2 == 0 ? one : other)
                            .check(OKAFOR, "1111".toCharArray())
                            .join())
                    .isEqualTo(new Verdict.Wrong(n));
        }
        assertThat(one.check(OKAFOR, "4826".toCharArray()).join()).isInstanceOf(Verdict.Waits.class);
    }

    @Test
    void aClockSetBackMakesNobodyWaitLongerThanOnceMore() {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        wrongFiveTimes(people);
        millis.addAndGet(-Duration.ofDays(365).toMillis());
        PeopleFile again = open();
        assertThat(again.check(OKAFOR, "4826".toCharArray()).join())
                .isEqualTo(new Verdict.Waits(Duration.ofSeconds(60)));
        pass(Duration.ofSeconds(60));
        assertThat(again.check(OKAFOR, "4826".toCharArray()).join()).isEqualTo(new Verdict.Passed(OKAFOR));
    }

    @Test
    void countsThatCannotBeReadOrKeptHoldInMemory() throws IOException {
        PeopleFile people = open();
        add(people, "M. Okafor", Role.OPERATOR, "4826");
        Files.createDirectory(folder.resolve("people.tries"));
        Files.writeString(folder.resolve("people.tries").resolve("in the way"), "");
        wrongFiveTimes(people);
        assertThat(people.check(OKAFOR, "4826".toCharArray()).join()).isInstanceOf(Verdict.Waits.class);
    }
}
