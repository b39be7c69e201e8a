"""Sentences for what can go wrong between computers that share a workspace."""

from app.ui.translation import QT_TRANSLATE_NOOP

SHARING = {
    "store_away": QT_TRANSLATE_NOOP(
        "Error",
        "The shared folder cannot be reached. Everything is safe on this computer and is sent later.",
    ),
    "store_empty": QT_TRANSLATE_NOOP(
        "Error",
        "The shared drive is not connected: there is no workspace in this folder. If the drive was replaced"
        " by a new one, an administrator publishes to it in the sync center. All is safe on this computer.",
    ),
    "store_foreign": QT_TRANSLATE_NOOP(
        "Error",
        "This folder holds something else and was not touched. Choose an empty one, or your colleagues'.",
    ),
    "store_has_space": QT_TRANSLATE_NOOP(
        "Error",
        "There is a shared workspace in this folder already, and it was not touched. To work in it, ask its"
        " administrator for a code and join it; for one of your own, choose another folder.",
    ),
    "store_without_space": QT_TRANSLATE_NOOP(
        "Error",
        "There is no shared workspace in this folder, and it was not touched. Choose the one your colleagues"
        " use. If this is the one, its drive may not be connected.",
    ),
    "store_other_space": QT_TRANSLATE_NOOP(
        "Error",
        "This folder belongs to another workspace and was not touched. Everything is safe on this computer.",
    ),
    "store_full": QT_TRANSLATE_NOOP(
        "Error",
        "The shared folder is full. What you wrote is safe on this computer and is sent when there is room.",
    ),
    "store_read_only": QT_TRANSLATE_NOOP(
        "Error",
        "The shared folder can only be read. What you wrote is safe here; ask for the right to write there.",
    ),
    "store_denied": QT_TRANSLATE_NOOP(
        "Error",
        "The shared folder {path} may not be read by this user. That is no damage, and what you wrote is safe"
        " on this computer. Ask whoever looks after the folder for the right to read and write there.",
    ),
    "place_not_there": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is not there, or its drive is not connected. Nothing was begun, and what is on this computer"
        " stays as it is. Connect the drive or name another place, and do it again.",
    ),
    "place_full": QT_TRANSLATE_NOOP(
        "Error",
        "There is no room in {path}. Nothing was begun, and what is on this computer stays as it is. Free"
        " some space there or name another place, and do it again.",
    ),
    "sync_file_damaged": QT_TRANSLATE_NOOP(
        "Error", "A file in the shared folder is damaged. It was left aside and colleagues will put it back."
    ),
    "file_not_arrived": QT_TRANSLATE_NOOP(
        "Error",
        "This file has not arrived yet. It comes once a colleague's computer that has it has synced.",
    ),
    "package_foreign": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is no sync package, or another program has packed it anew. Nothing was taken in.",
    ),
    "audit_foreign": QT_TRANSLATE_NOOP(
        "Error", "{path} is no audit file, or another program has packed it anew. Nothing was checked."
    ),
    "package_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is damaged or was not copied whole. Nothing was taken in. Copy it again, or ask for another.",
    ),
    "package_other_space": QT_TRANSLATE_NOOP(
        "Error", "{path} belongs to another workspace. Nothing was taken in."
    ),
    "package_unreadable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be read: it is gone, or the stick is. What had been read by then is whole."
    ),
    "package_no_room": QT_TRANSLATE_NOOP(
        "Error",
        "There is no room for {path}, which was not written. Your data is safe; free some space there.",
    ),
    "package_nothing_known": QT_TRANSLATE_NOOP(
        "Error",
        "No package of {name} has been read here, so what they lack is not known. Write one with everything.",
    ),
    "not_in_space": QT_TRANSLATE_NOOP(
        "Error", "This workspace is on this computer alone. Put it on a shared folder, or join one."
    ),
    "already_in_space": QT_TRANSLATE_NOOP("Error", "This workspace is shared already. Nothing was changed."),
    "ledger_taken_out": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger in this folder was taken out of its workspace. It stays as it is. Choose an empty"
        " folder.",
    ),
    "ledger_belongs": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger in this folder belongs to a shared workspace already. Nothing was changed. Open it, or"
        " choose an empty folder.",
    ),
    "workspace_not_empty": QT_TRANSLATE_NOOP(
        "Error", "This workspace has records of its own. Join with a new workspace; this one stays as it is."
    ),
    "sheet_needs_empty": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger on this computer has records of its own, so it cannot become one of this workspace."
        " Nothing was changed, and the sheet was not used. Use it with a new ledger: choose “Join a"
        " workspace” in the first window, or name an empty folder with --workspace and the shared one with"
        " --share.",
    ),
    "sheet_without_share": QT_TRANSLATE_NOOP(
        "Error",
        "There is no ledger in {folder} yet. Nothing was begun, and the sheet was not used. Name the shared"
        " folder with --share, or with --workspace the ledger of this computer.",
    ),
    "not_administrator": QT_TRANSLATE_NOOP(
        "Error", "Only an administrator of the workspace can do this. Nothing was changed."
    ),
    "snapshot_not_now": QT_TRANSLATE_NOOP(
        "Error",
        "A snapshot cannot be written yet: some data has not arrived here, a colleague works with a newer"
        " version of this program, or a change of yours waits for another administrator. Nothing was changed."
        " Sync again, update this program, or ask that administrator.",
    ),
    "nothing_to_skip": QT_TRANSLATE_NOOP(
        "Error", "No file of this computer is waited for. Nothing was changed."
    ),
    "last_administrator": QT_TRANSLATE_NOOP(
        "Error", "This is the last administrator, who must stay. Make somebody else administrator first."
    ),
    "nobody_here": QT_TRANSLATE_NOOP("Error", "Say first who works on this computer. Nothing was changed."),
    "beyond_role": QT_TRANSLATE_NOOP(
        "Error",
        "Your role in this workspace does not allow this. Nothing was changed. An administrator can do it,"
        " or give you another role.",
    ),
    "beyond_scope": QT_TRANSLATE_NOOP(
        "Error",
        "This project belongs to a unit you do not work for in this workspace. Nothing was changed. An"
        " administrator can do it, or add the unit to yours.",
    ),
    "action_too_large": QT_TRANSLATE_NOOP(
        "Error",
        "This is more than one step can hold: other computers could not read it. Nothing was changed, and all"
        " you have is safe. Do it in smaller portions, such as fewer rows at a time.",
    ),
    "no_such_unit": QT_TRANSLATE_NOOP(
        "Error", "No unit, or more than one, is called {name}. Nothing was changed."
    ),
    "cannot_number": QT_TRANSLATE_NOOP(
        "Error",
        "This computer cannot give the numbers: whoever works there may not write every project. Nothing was"
        " changed. Choose another one.",
    ),
    "no_such_member": QT_TRANSLATE_NOOP(
        "Error", "No member of the workspace, or more than one, is called that. Nothing was changed."
    ),
    "no_such_official": QT_TRANSLATE_NOOP(
        "Error",
        "No official is called “{name}”, or has that id. Nobody was invited. “search” finds officials by a"
        " part of the name; for somebody new leave out --member: they say their name when they join.",
    ),
    "no_such_device": QT_TRANSLATE_NOOP(
        "Error", "The computer {device} does not belong to the workspace. Nothing was changed."
    ),
    "no_such_aside": QT_TRANSLATE_NOOP(
        "Error", "Nothing that was put aside has the key {key}. It may have been decided already."
    ),
    "no_such_request": QT_TRANSLATE_NOOP(
        "Error", "Nobody with the digits {digits} asks to be let in. Nothing was changed."
    ),
    "digits_not_given": QT_TRANSLATE_NOOP(
        "Error",
        "Say by its digits which computer is refused; “approve” lists them. Nothing was changed.",
    ),
    "ledger_unnamed": QT_TRANSLATE_NOOP(
        "Error",
        "There is no ledger in {folder} yet. Nothing was begun. Say what it is to be called with --name, and"
        " your own name with --member.",
    ),
    "ledger_named_otherwise": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger in {folder} is called {name}, and {member} works there. Nothing was changed. Leave out"
        " --name and --member to share it, or name another folder with --workspace.",
    ),
    "no_such_version": QT_TRANSLATE_NOOP("Error", "There is no version {number}. Nothing was changed."),
    "only_a_version": QT_TRANSLATE_NOOP(
        "Error", "Here only one of the versions can be taken, by its number. Nothing was changed."
    ),
    "no_such_conflict": QT_TRANSLATE_NOOP(
        "Error", "“{field}” does not wait for a decision. Nothing was changed. Of this record waits: {names}."
    ),
    "several_fields_called": QT_TRANSLATE_NOOP(
        "Error",
        "“{field}” is what several fields are called here. Nothing was changed. Say which: {names}.",
    ),
    "waits_to_be_let_in": QT_TRANSLATE_NOOP(
        "Error",
        "This computer waits to be let in and has nothing of the workspace yet, so nothing can be entered."
        " Compare the digits with an administrator, and sync once let in.",
    ),
    "nothing_to_decide": QT_TRANSLATE_NOOP("Error", "This has been decided already. Nothing was changed."),
    "invitation_wrong": QT_TRANSLATE_NOOP(
        "Error",
        "The code is wrong or no longer valid. The colleague who set up the workspace can give another.",
    ),
    "invitation_used": QT_TRANSLATE_NOOP(
        "Error", "This code has been used. The colleague who set up the workspace can give another."
    ),
    "already_let_in": QT_TRANSLATE_NOOP(
        "Error", "This computer has been let in already. Nothing was changed; it can be taken out."
    ),
    "invitation_void": QT_TRANSLATE_NOOP(
        "Error", "This code was taken back. The colleague who set up the workspace can give another."
    ),
    "invitation_expired": QT_TRANSLATE_NOOP(
        "Error", "This code has expired. The colleague who set up the workspace can give another."
    ),
    "invitation_other_space": QT_TRANSLATE_NOOP(
        "Error", "This code is for another workspace. Check the folder, or ask for the right code."
    ),
}
