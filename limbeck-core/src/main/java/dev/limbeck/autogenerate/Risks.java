// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.ArrayList;
import java.util.List;

/** What operations would take from the rows, or stumble over in them: asked for, refused or told. */
final class Risks {
    private final Finding finding;
    private final Losses losses;
    private final EnumLosses enumLosses;
    private final ListLosses listLosses;
    private final Misfits misfits;

    /** @param allowance what somebody said may go */
    Risks(Finding finding, Allowance allowance) {
        this.finding = finding;
        // what the environment does to the rows first is not known, and a report does not look at them
        boolean uncounted = finding.intentions().reporting()
                || !finding.rewriting().addedSql().isEmpty();
        RowCount values = uncounted ? new RowCount(null, finding.dialect().identifiers()) : finding.rows();
        this.losses =
                new Losses(allowance, finding.dialogue(), finding.rows(), finding.renames(), finding.candidates());
        this.enumLosses = new EnumLosses(finding.actual(), values, finding.renames(), finding.candidates());
        this.listLosses = new ListLosses(
                finding.actual(),
                finding.desired(),
                values,
                finding.renames(),
                finding.candidates(),
                finding.dialect());
        this.misfits = new Misfits(finding.dialect(), values, finding.renames());
    }

    /** Throws {@code rows-at-risk} unless nothing is lost, or somebody wants it so. */
    void permit() {
        String command = finding.intentions().command();
        if (!finding.intentions().reporting()) {
            losses.permit(finding.operations(), command);
        }
        enumLosses.permit(finding.operations(), command);
        listLosses.permit(finding.operations(), command);
        misfits.permit(finding.operations());
    }

    /** What should be known of it, also of other databases than this one. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!finding.dialogue().hasBeenHeld()) {
            notes.addAll(losses.suspicions(finding.operations()));
            notes.addAll(enumLosses.notes(finding.operations()));
            notes.addAll(listLosses.notes(finding.operations()));
        }
        notes.addAll(misfits.notes(finding.operations()));
        return notes;
    }
}
