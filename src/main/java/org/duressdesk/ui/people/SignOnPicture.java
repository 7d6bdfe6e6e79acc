package org.duressdesk.ui.people;

import java.util.List;

/**
 * What the sign-on screen says, in words.
 *
 * @param peopleCount "7 people"
 * @param secretTitle "2. M. Okafor, your PIN"
 * @param secretHint  "4 to 6 digits"
 * @param pin         digits are typed here; false: a password field
 * @param digits      how many are typed
 * @param said        what became of the last try, or the rule; strong when something went wrong
 * @param cannot      why Sign on cannot be pressed now, or empty
 */
public record SignOnPicture(
        String title,
        String line,
        String lastName,
        List<PersonLine> people,
        String peopleCount,
        String secretTitle,
        String secretHint,
        boolean pin,
        int digits,
        String said,
        boolean wrong,
        String cannot,
        String act,
        List<Setting> settings) {
    public SignOnPicture {
        people = List.copyOf(people);
        settings = List.copyOf(settings);
    }

    /** One person of the list. */
    public record PersonLine(String name, String role, String beside, boolean chosen) {}

    /** A line "name: value". */
    public record Setting(String name, String value) {}
}
