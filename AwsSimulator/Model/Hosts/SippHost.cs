using LoadPlatform.AwsSimulator.Model.Shell;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>The host that SSM reaches: files, processes, a shell.</summary>
internal sealed class SippHost
{
    public const string ScenarioPath = "/opt/sipp/scenarios/uac_asterisk.xml";
    public const string AudioFolder = "/opt/sipp/audio/calls_pcmu";

    private readonly Timeline _timeline;
    private readonly SippHostOptions _options;
    private readonly ICallTarget _target;
    private readonly List<SippProcess> _processes = [];
    private int _lastPid = 2100;

    public SippHost(Timeline timeline, SippHostOptions options, ICallTarget target)
    {
        (_timeline, _options, _target) = (timeline, options, target);
        Files = new FileSystem(() => timeline.Now);
        Files.MakeFolder("/opt/sipp/scenarios");
        Files.MakeFolder("/opt/sipp/runs");
        Files.MakeFolder(AudioFolder);
        Files.Open(ScenarioPath, truncate: true)!.Append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"uac_asterisk\"/>\n");
        for (var i = 1; i <= options.AudioFiles; i++)
            Files.Open($"{AudioFolder}/call_{i:000}.wav", truncate: true)!.Append("RIFF\n");
    }

    public FileSystem Files { get; }

    public IReadOnlyList<SippProcess> Running
    {
        get
        {
            _processes.RemoveAll(process => process.HasExited);
            return _processes;
        }
    }

    /// <summary>The running processes whose command line contains a text; all where there is none.</summary>
    public List<SippProcess> RunningWith(string? text) => [.. Running.Where(process => text is null || process.CommandLine.Contains(text, StringComparison.Ordinal))];

    /// <summary>Signals real SIPp processes, where those run in this host's place: the signal, and a part of their command lines or null for all.</summary>
    public Action<string, string?>? SignalReal { get; set; }

    public SippProcess? Find(int pid) => _processes.Find(process => process.Pid == pid && !process.HasExited);

    /// <summary>A script that is ready to run.</summary>
    public ShellScript Prepare(string script, string? folder)
    {
        var session = new ShellSession(this);
        if (folder is not null && Files.IsFolder(folder))
            session.Folder = folder;
        return new ShellScript(session, script);
    }

    /// <summary>Runs a script from its beginning to its end at one instant: its sleeps take no time.</summary>
    public ShellResult RunScript(string script, string? folder)
    {
        var prepared = Prepare(script, folder);
        while (prepared.RunToSleep() is not null)
            continue;
        return new ShellResult(prepared.ExitCode, prepared.Io.Output.ToString(), prepared.Io.Error.ToString());
    }

    /// <summary>Starts SIPp in the background. Where its port is taken it ends at once, and only its error file says so.</summary>
    public SippProcess Start(SippCommandLine line, int callsUnderWay = 0)
    {
        var pid = _lastPid += 7;
        var errors = new SippErrorLog(() => line.TracesErrors ? Files.Open(line.ErrorFile ?? $"/tmp/sipp_{pid}_errors.log", truncate: true) : null);
        var statistics = line.TracesStatistics ? Files.Open(line.StatisticsFile ?? $"/tmp/sipp_{pid - 1}_.csv", truncate: true) : null;
        var counts = line.CountsFolder is { } folder ? Files.Open(FileSystem.Resolve(folder, SippMessageCounts.NameOf(line.Scenario, pid)), truncate: true) : null;
        var trace = new SippTrace(
            statistics is null ? null : new SippStatistics(statistics, line.Rate, _timeline.Now), counts is null ? null : new SippMessageCounts(counts, _timeline.Now));
        var process = new SippProcess(pid, line, _timeline, _target, errors, trace, _options.GracefulStopEndsCalls);
        if (line.Port is { } port && Running.Any(other => other.Line.Port == port && other.Line.LocalIp == line.LocalIp))
        {
            errors.CannotBind(_timeline.Now, $"{line.LocalIp}:{port}");
            process.Signal(SippProcess.Kill);
            return process;
        }

        _processes.Add(process);
        process.PlaceNow(callsUnderWay);
        process.Begin();
        return process;
    }
}
