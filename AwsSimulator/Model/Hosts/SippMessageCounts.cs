using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>
/// Writes what SIPp 3.6.1 writes with <c>-trace_counts</c>: how often each message of the scenario was sent and received, in the columns of
/// <c>Stacks/sipp-host/uac_asterisk.xml</c>. A line is written with each line of the statistics.
/// </summary>
internal sealed class SippMessageCounts(VirtualFile file, DateTimeOffset startedAt)
{
    public const string Header =
        "CurrentTime;ElapsedTime;0_INVITE_Sent;0_INVITE_Retrans;0_INVITE_Timeout;1_100_Recv;1_100_Retrans;1_100_Timeout;1_100_Unexp;2_180_Recv;2_180_Retrans;" +
        "2_180_Timeout;2_180_Unexp;3_183_Recv;3_183_Retrans;3_183_Timeout;3_183_Unexp;4_200_Recv;4_200_Retrans;4_200_Timeout;4_200_Unexp;5_ACK_Sent;5_ACK_Retrans;" +
        "6_Pause_Sessions;6_Pause_Unexp;7_Pause_Sessions;7_Pause_Unexp;8_Pause_Sessions;8_Pause_Unexp;9_Pause_Sessions;9_Pause_Unexp;10_Pause_Sessions;10_Pause_Unexp;" +
        "11_Pause_Sessions;11_Pause_Unexp;12_Pause_Sessions;12_Pause_Unexp;13_BYE_Sent;13_BYE_Retrans;13_BYE_Timeout;14_200_Recv;14_200_Retrans;14_200_Timeout;14_200_Unexp;";

    private static readonly string[] Columns = Header.TrimEnd(';').Split(';');

    /// <summary>The file's name: SIPp takes the scenario's, and its parent process's id.</summary>
    public static string NameOf(string scenario, int pid) => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(scenario)}_{pid - 1}_counts.csv");

    public void Begin() => file.Append(Header + "\n");

    public void Write(DateTimeOffset now, SippCounters counters) => file.AppendLine(new Line(startedAt, now, counters));

    private sealed class Line(DateTimeOffset startedAt, DateTimeOffset now, SippCounters counters) : IDeferredLine
    {
        public string Write() => string.Concat(Columns.Select(column => Value(column) + ";"));

        private string Value(string column) => column switch
        {
            "CurrentTime" => string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}\t{now:HH:mm:ss.ffffff}\t{Minutes.Epoch(now):F6}"),
            "ElapsedTime" => Span(now - startedAt),
            "0_INVITE_Sent" => $"{counters.Created}",
            "1_100_Unexp" => $"{counters.Created - counters.Answered}",
            "4_200_Recv" or "5_ACK_Sent" or "6_Pause_Sessions" => $"{counters.Answered}",
            "13_BYE_Sent" or "14_200_Recv" => $"{counters.Successful}",
            _ => "0",
        };

        private static string Span(TimeSpan span) =>
            string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours:00}:{span.Minutes:00}:{span.Seconds:00}:{span.Milliseconds:000}000");
    }
}
