using System.Globalization;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>
/// What SIPp's <c>-trace_counts</c> file says: how often each message of the scenario was sent and received, a column for each message of the
/// scenario and what became of it. Seen with SIPp 3.6.1:
/// <code>
/// CurrentTime;ElapsedTime;0_INVITE_Sent;0_INVITE_Retrans;…;4_200_Recv;4_200_Retrans;…;5_ACK_Sent;…;13_BYE_Sent;…
/// 2026-11-22 08:37:21.518886;00:00:01:002000;2;0;…;2;0;…;2;…;0;…
/// </code>
/// </summary>
/// <param name="Connected">Calls that were answered with 200 OK; null where the scenario has no such message.</param>
/// <param name="HangUps">Calls in which the scenario received a BYE.</param>
internal sealed record SippMessageCounts(int? Connected, int HangUps)
{
    /// <summary>Reads the file's first and last line; null where they are missing or cut: missing is not zero.</summary>
    public static SippMessageCounts? Parse(string header, string line)
    {
        var (names, values) = (header.Split(';'), line.Split(';'));
        if (names.Length != values.Length || names.Length < 2 || header == line)
            return null;

        var columns = names.Zip(values).Where(column => column.First.EndsWith("_Sent", StringComparison.Ordinal) || column.First.EndsWith("_Recv", StringComparison.Ordinal))
            .Select(column => (Message: Message(column.First), Count: Number(column.Second))).ToList();
        if (columns.Exists(column => column.Count is null))
            return null;

        return new SippMessageCounts(Answers(columns), columns.Where(column => column.Message == "BYE_Recv").Sum(column => column.Count!.Value));
    }

    /// <summary>
    /// The 200 that the scenario acknowledges, after its first INVITE: the one before may answer a REGISTER or a PRACK. With two of them in
    /// one scenario, nothing says which calls have got one.
    /// </summary>
    private static int? Answers(List<(string Message, int? Count)> columns)
    {
        List<int?> acknowledged = [];
        int? last = null;
        foreach (var (message, count) in columns.SkipWhile(column => column.Message != "INVITE_Sent"))
        {
            if (message == "ACK_Sent" && last is not null)
                acknowledged.Add(last);
            last = message == "200_Recv" ? count : message.EndsWith("_Sent", StringComparison.Ordinal) ? null : last;
        }

        return acknowledged is [var answered] ? answered : null;
    }

    /// <summary>A column's name without the message's number: <c>4_200_Recv</c> is <c>200_Recv</c>.</summary>
    private static string Message(string column) => column[(column.IndexOf('_') + 1)..];

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
