/**
 * Small controls that every view is built from, and the one door to the screen thread.
 *
 * <p>{@link org.duressdesk.ui.common.KeyCap}, {@link org.duressdesk.ui.common.ActButton} (label and key),
 * {@link org.duressdesk.ui.common.Panel} (header, body), {@link org.duressdesk.ui.common.SectionHead},
 * {@link org.duressdesk.ui.common.ItemRow}, {@link org.duressdesk.ui.common.ValueCell},
 * {@link org.duressdesk.ui.common.SystemBar}, {@link org.duressdesk.ui.common.StateIcon} (marker shapes at any size),
 * {@link org.duressdesk.ui.common.GlyphIcon}, {@link org.duressdesk.ui.common.AgeBar},
 * {@link org.duressdesk.ui.common.PulseDial}, {@link org.duressdesk.ui.common.CountdownRing},
 * {@link org.duressdesk.ui.common.DeadlineBar}, {@link org.duressdesk.ui.common.Hatch}. All take their colours from
 * the scene's style sheets, so that a change of theme or coat needs no call. Style classes for words: text-1, text-2,
 * text-3, strong, small, head, title, alarm-value, read-aloud, mono, trouble-text.
 *
 * <p>Threads other than the screen's hand over with {@link org.duressdesk.ui.common.FxDoor} only.
 */
@NullMarked
package org.duressdesk.ui.common;

import org.jspecify.annotations.NullMarked;
