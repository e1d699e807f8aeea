using System.Globalization;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>A running SIPp that has placed all its calls.</summary>
internal sealed class FakeSipp(string commandLine, Func<DateTimeOffset> now)
{
    private readonly DateTimeOffset _startedAt = now();
    private DateTimeOffset _writtenAt = now();
    private bool _isBound = true;

    public string CommandLine => commandLine;

    public string Statistics => Option("-stf");

    /// <summary>Its cohort: the last folder of its files' path.</summary>
    public string Cohort => Statistics.Split('/')[^2];

    public int Planned => int.Parse(Option("-m"), CultureInfo.InvariantCulture);

    public bool IsRunning { get; private set; } = true;

    public List<string> Signals { get; } = [];

    /// <summary>How many signals it survives.</summary>
    public int Lives { get; set; }

    public int Completed { get; set; }

    /// <summary>How many of its calls failed.</summary>
    public int Failed { get; set; }

    /// <summary>How many of its calls got no answer, and are up.</summary>
    public int Unanswered { get; set; }

    /// <summary>The last line of its message counts, in SIPp's own columns.</summary>
    public string LastCounts
    {
        get
        {
            var columns = RealSipp.CountsHeader.Split(';');
            var values = columns.Select(column => column.Length == 0 ? "" : "0").ToArray();
            values[Array.IndexOf(columns, "0_INVITE_Sent")] = $"{Planned}";
            values[Array.IndexOf(columns, "4_200_Recv")] = values[Array.IndexOf(columns, "5_ACK_Sent")] = $"{Planned - Failed - Unanswered}";
            return string.Join(';', values);
        }
    }

    /// <summary>The last line of its statistics, in SIPp's own columns.</summary>
    public string LastLine
    {
        get
        {
            var columns = RealSipp.Header.Split(';');
            var values = RealSipp.FourCutOff.Split(';');
            values[Array.IndexOf(columns, "TotalCallCreated")] = $"{(_isBound ? Planned : 0)}";
            values[Array.IndexOf(columns, "CurrentCall")] = $"{(_isBound ? Planned - Completed - Failed : 0)}";
            values[Array.IndexOf(columns, "FailedCall(C)")] = $"{Failed}";
            values[Array.IndexOf(columns, "SuccessfulCall(C)")] = $"{Completed}";
            values[Array.IndexOf(columns, "StartTime")] = Time(_startedAt);
            values[Array.IndexOf(columns, "CurrentTime")] = Time(WrittenAt);
            return string.Join(';', values);
        }
    }

    /// <summary>Whether it has stopped writing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>When it wrote that: SIPp does so each second.</summary>
    public DateTimeOffset WrittenAt => IsRunning && !IsSilent ? _writtenAt = now() : _writtenAt;

    public void Signal(string signal, bool isGraceful)
    {
        Signals.Add(signal);
        if (Lives-- > 0 || (signal == "-USR1" && !isGraceful))
            return;

        Completed = isGraceful ? Planned - Failed : Completed;
        IsRunning = false;
    }

    /// <summary>Ends without having been told to, its calls up.</summary>
    public void Die() => IsRunning = false;

    /// <summary>Ends before it has placed a call: its port is taken.</summary>
    public void FailToBind() => _isBound = IsRunning = false;

    private static string Time(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd}\t{at:HH:mm:ss.ffffff}\t{(at - DateTimeOffset.UnixEpoch).TotalSeconds:F6}");

    private string Option(string name)
    {
        var words = commandLine.Split(' ');
        return words[Array.IndexOf(words, name) + 1];
    }
}
