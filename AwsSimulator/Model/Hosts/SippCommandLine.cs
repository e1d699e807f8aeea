using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>SIPp's command line, read as SIPp 3.6.1 reads it.</summary>
internal sealed record SippCommandLine
{
    private const double FastestRate = 1000;
    private const int Fatal = 255;
    private const int BadScenario = 1;

    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "-bg", "-trace_err", "-trace_stat", "-trace_counts", "-nostdin", "-trace_msg", "-trace_screen", "-trace_logs", "-skip_rlimit", "-aa" };

    public string Text { get; init; } = "";

    public string Remote { get; private set; } = "";

    public int? MaxCalls { get; private set; }

    public int Limit { get; private set; }

    public double Rate { get; private set; } = 10;

    public TimeSpan RatePeriod { get; private set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a call is; null where it has no planned end.</summary>
    public TimeSpan? Duration { get; private set; }

    /// <summary>After how long SIPp stops placing calls and waits for those under way; null for never.</summary>
    public TimeSpan? Timeout { get; private set; }

    public string LocalIp { get; private set; } = "127.0.0.1";

    public int? Port { get; private set; }

    public bool TracesStatistics { get; private set; }

    public bool TracesErrors { get; private set; }

    /// <summary>The scenario: its file, or the name of a built-in one.</summary>
    public string Scenario { get; private set; } = "uac";

    /// <summary>Where the messages' counts are written: the folder that SIPp was started in; null where they are not.</summary>
    public string? CountsFolder { get; private set; }

    public string? StatisticsFile { get; private set; }

    public string? ErrorFile { get; private set; }

    public TimeSpan StatisticsPeriod { get; private set; } = TimeSpan.FromSeconds(60);

    public string? Error { get; private set; }

    public int ErrorCode { get; private set; }

    /// <summary>Reads the arguments; <paramref name="path"/> makes a file's path absolute, <paramref name="exists"/> looks for it.</summary>
    public static SippCommandLine Parse(IReadOnlyList<string> arguments, Func<string, string> path, Func<string, bool> exists)
    {
        var line = new SippCommandLine { Text = string.Join(' ', arguments) };
        var background = false;
        for (var i = 1; i < arguments.Count && line.Error is null; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith('-'))
                line.Remote = argument;
            else if (Switches.Contains(argument))
                line.Set(argument, path("."), ref background);
            else if (i + 1 >= arguments.Count)
                line.Refuse($"Missing argument for param '{argument}'.", Fatal);
            else
                line.Take(argument, arguments[++i], path, exists);
        }

        if (line.Error is null && line.Remote.Length == 0)
            line.Refuse("Missing remote host parameter. This scenario requires it.", Fatal);
        if (line.Error is null && !background)
            line.Refuse("The simulated host runs SIPp in the background only: -bg is missing.", Fatal);
        if (line.Error is null && line.Rate / line.RatePeriod.TotalSeconds > FastestRate)
            line.Refuse($"The simulated host places at most {FastestRate} calls per second.", Fatal);
        if (line.Limit == 0)
            line.Limit = int.MaxValue;
        return line;
    }

    private void Set(string name, string folder, ref bool background)
    {
        background |= name == "-bg";
        TracesErrors |= name == "-trace_err";
        TracesStatistics |= name == "-trace_stat";
        CountsFolder = name == "-trace_counts" ? folder : CountsFolder;
    }

    private void Take(string name, string value, Func<string, string> path, Func<string, bool> exists)
    {
        switch (name)
        {
            case "-sf" when !exists(path(value)):
                Refuse($"Unable to load or parse '{value}' xml scenario file", BadScenario);
                break;
            case "-sf" or "-sn":
                Scenario = value;
                break;
            case "-mp" or "-min_rtp_port" or "-max_rtp_port" or "-cp" or "-rtp_payload" or "-s" or "-t" or "-inf" or "-key" or "-cid_str" or "-message_file" or "-default_behaviors" or "-ci" or "-mi":
                break;
            case "-i":
                LocalIp = value;
                break;
            case "-stf":
                StatisticsFile = path(value);
                break;
            case "-error_file":
                ErrorFile = path(value);
                break;
            case "-r":
                Rate = Number(name, value, least: 0);
                break;
            case "-m":
                MaxCalls = (int)Number(name, value, least: 0);
                break;
            case "-l":
                Limit = (int)Number(name, value, least: 0);
                break;
            case "-p":
                Port = (int)Number(name, value, least: 1);
                break;
            case "-rp":
                RatePeriod = Time(name, value, TimeSpan.FromMilliseconds(1)) is { Ticks: > 0 } rated ? rated : TimeSpan.FromSeconds(1);
                break;
            case "-d":
                Duration = Time(name, value, TimeSpan.FromMilliseconds(1)) is { Ticks: > 0 } given ? given : null;
                break;
            case "-timeout":
                Timeout = Time(name, value, TimeSpan.FromSeconds(1)) is { Ticks: > 0 } most ? most : null;
                break;
            case "-fd":
                StatisticsPeriod = Time(name, value, TimeSpan.FromSeconds(1)) is var period && period > TimeSpan.FromSeconds(1) ? period : TimeSpan.FromSeconds(1);
                break;
            default:
                Refuse($"Invalid argument: '{name}'.\nUse 'sipp -h' for details.", Fatal);
                break;
        }
    }

    private double Number(string name, string value, double least)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= int.MaxValue)
            return number;

        Refuse($"Invalid parameter '{value}' for {name}: a number is expected.", Fatal);
        return least;
    }

    private TimeSpan Time(string name, string value, TimeSpan unit)
    {
        var parts = value.TrimEnd('s', 'm').Split(':');
        if (parts.Length == 1)
            return unit * Number(name, parts[0], least: 0);

        if (parts.Length > 3)
        {
            Refuse($"Invalid parameter '{value}' for {name}: a time is expected.", Fatal);
            return TimeSpan.Zero;
        }

        return parts.Aggregate(TimeSpan.Zero, (sum, part) => (sum * 60) + TimeSpan.FromSeconds(Number(name, part, least: 0)));
    }

    private void Refuse(string error, int code) => (Error, ErrorCode) = (Error ?? error, code);
}
