package org.duressdesk.ui.status;

/**
 * The status strip, from the left: site, receiver, sound, journal, on test, out of service, trouble, operator, clock.
 *
 * @param receiverTop   "Receiver COM3 live"
 * @param receiverLine  "Heartbeat 11 s ago", "SILENT"
 * @param receiverAge   seconds since the last valid frame
 * @param receiverLimit seconds after which it counts as silent
 * @param receiverDead  silent or gone
 * @param step          of the pulse dial; moves on once a second while snapshots come
 * @param soundBad      an output has failed or none is proven
 * @param journalBad    storage fails or is slow
 */
public record StripPicture(
        String desk,
        String site,
        String receiverTop,
        String receiverLine,
        double receiverAge,
        double receiverLimit,
        boolean receiverDead,
        long step,
        String sound,
        boolean soundBad,
        String journal,
        boolean journalBad,
        int onTest,
        int outOfService,
        int trouble,
        String operatorTop,
        String operator,
        String date,
        String clock) {}
