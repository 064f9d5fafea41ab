"""Every error of Slack's, and what it leads to."""

from collections.abc import Mapping
from enum import Enum


class End(Enum):
    """What an error leads to."""

    NEVER = "given up, and shown to the operator"
    GONE = "given up, and the member is left in peace"
    SHAPE = "said once more as plain text; when that is refused too, given up"
    OPERATOR = "kept for a while; the operator is told"
    LATER = "tried again; it was certainly not said"
    UNSURE = "tried again; it may have been said"


MEANINGS: Mapping[str, End] = {
    # Nobody is there.
    **dict.fromkeys(("user_disabled", "user_not_found", "users_not_found"), End.GONE),
    # They are, but not for us, or not there.
    **dict.fromkeys(
        (
            "channel_not_found",
            "invalid_channel",
            "is_archived",
            "not_in_channel",
            "no_permission",
            "posting_to_channel_denied",
            "method_not_supported_for_channel_type",
            "channel_type_not_supported",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "cannot_reply_to_message",
            "thread_not_found",
            "message_not_found",
            "cant_update_message",
            "cant_delete_message",
            "compliance_exports_prevent_deletion",
            "edit_window_closed",
            "user_not_visible",
            "cannot_dm_bot",
            "users_list_not_supplied",
            "not_enough_users",
            "too_many_users",
            "invalid_user_combination",
            "slack_connect_file_link_sharing_blocked",
            "slack_connect_blocked_file_type",
            "slack_connect_file_upload_sharing_blocked",
            "file_upload_size_restricted",
            "snippet_too_large",
            "view_too_large",
            "expired_trigger_id",
            "exchanged_trigger_id",
            "invalid_trigger_id",
            "as_user_not_supported",
            "metadata_too_large",
            "invalid_metadata_format",
            "invalid_metadata_schema",
        ),
        End.NEVER,
    ),
    # Our blocks, not the words.
    **dict.fromkeys(
        (
            "msg_too_long",
            "msg_blocks_too_long",
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_arguments",
            "too_many_attachments",
            "invalid_attachments",
            "no_text",
        ),
        End.SHAPE,
    ),
    # The token, the app's settings or the workspace's.
    **dict.fromkeys(
        (
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "not_allowed_token_type",
            "team_access_not_granted",
            "team_not_found",
            "access_denied",
            "accesslimited",
            "app_access_restricted",
            "enterprise_is_restricted",
            "ekm_access_denied",
            "two_factor_setup_required",
            "metadata_must_be_sent_from_app",
            "messages_tab_disabled",
            "not_enabled",
            "file_uploads_disabled",
            "storage_limit_reached",
            "method_deprecated",
            "deprecated_endpoint",
        ),
        End.OPERATOR,
    ),
    # It passes.
    **dict.fromkeys(
        (
            "rate_limited",
            "ratelimited",
            "message_limit_exceeded",
            "team_added_to_org",
            "org_login_required",
            "request_timeout",
            "hash_conflict",
            "file_not_found",
            "file_update_failed",
        ),
        End.LATER,
    ),
    **dict.fromkeys(("service_unavailable", "internal_error", "fatal_error"), End.UNSURE),
}
"""Every error that Slack documents for the methods that are used here, but for those of a malformed request.

An error that is not here is a no: Slack has names for its passing troubles, and waiting for what may never change
would hold up everything else in that conversation. It is given up, and the operator sees it by its name.
"""


def codes(*ends: End) -> frozenset[str]:
    """All errors that lead to these."""
    return frozenset(code for code, end in MEANINGS.items() if end in ends)
