using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A running SIPp: places its calls at its rate, counts them, and ends as SIPp ends.</summary>
internal sealed class SippProcess
{
    public const string Graceful = "USR1";
    public const string Terminate = "TERM";
    public const string Kill = "KILL";
    public const string Stop = "STOP";
    public const string Continue = "CONT";
    public const string Probe = "0";

    private readonly Timeline _timeline;
    private readonly ICallTarget _target;
    private readonly SippErrorLog _errors;
    private readonly SippTrace _trace;
    private readonly bool _gracefulEndsCalls;
    private readonly List<SippCall> _calls = [];
    private SippCounters _counters;
    private bool _placesCalls = true;
    private bool _waitsForRoom;

    public SippProcess(int pid, SippCommandLine line, Timeline timeline, ICallTarget target, SippErrorLog errors, SippTrace trace, bool gracefulEndsCalls)
    {
        (Pid, Line, _timeline, _target, _errors, _trace, _gracefulEndsCalls) = (pid, line, timeline, target, errors, trace, gracefulEndsCalls);
        StartedAt = timeline.Now;
    }

    public int Pid { get; }

    public SippCommandLine Line { get; }

    public string CommandLine => Line.Text;

    public DateTimeOffset StartedAt { get; }

    public SippCounters Counters => _counters;

    public int CurrentCalls => _calls.Count;

    public bool HasExited { get; private set; }

    /// <summary>All that it does but to die of KILL.</summary>
    public Postponement Work { get; } = new();

    public void Begin()
    {
        _trace.Begin();
        WriteStatistics();
        ScheduleStatistics();
        ScheduleNext();
        if (Line.Timeout is { } timeout)
            _timeline.Schedule(timeout, () => Signal(Graceful));
    }

    public void Signal(string signal)
    {
        if (signal == Kill)
            Handle(signal);
        else
            Work.Do(() => Handle(signal));
    }

    private void Handle(string signal)
    {
        if (HasExited || signal == Probe)
            return;

        if (signal == Graceful)
        {
            StopGracefully();
            return;
        }

        // SIPp dies without a BYE: the far side notices by the media's silence, which is the session's linger time.
        foreach (var call in _calls)
            call.HangUp?.Invoke();
        if (signal == Terminate)
            WriteStatistics();
        HasExited = true;
    }

    /// <summary>Places <paramref name="count"/> calls at once, as a process that has been running for long.</summary>
    public void PlaceNow(int count)
    {
        for (var i = 0; i < count; i++)
            Place();
    }

    private void StopGracefully()
    {
        _placesCalls = false;
        foreach (var call in _calls.Where(call => _gracefulEndsCalls || Line.Duration is null).ToList())
            Complete(call);
        ExitIfDone();
    }

    private bool IsFinished => Line.MaxCalls is { } most && _counters.Created >= most;

    private void ScheduleNext()
    {
        if (HasExited || !_placesCalls || IsFinished || Line.Rate <= 0)
            return;

        // SIPp places its first call one interval after its start.
        var interval = Line.RatePeriod / Line.Rate;
        _timeline.ScheduleAt(StartedAt + (interval * (_counters.Created + 1)), () => Work.Do(() =>
        {
            if (HasExited || !_placesCalls || IsFinished)
                return;

            if (_calls.Count >= Line.Limit)
            {
                _waitsForRoom = true;
                return;
            }

            Place();
            ScheduleNext();
        }));
    }

    private void Place()
    {
        var call = new SippCall($"{_counters.Created + 1}-{Pid}@{Line.LocalIp}", _timeline.Now);
        _counters = _counters.WithCreated();
        var answer = _target.Offer($"{call.Id}:{Line.Port}", () => Work.Do(() => LoseCall(call)));
        if (answer.Outcome != CallOutcome.Accepted)
        {
            _counters = _counters.WithUnexpected(TimeSpan.Zero);
            _errors.Rejected(_timeline.Now, call.Id);
            ExitIfDone();
            return;
        }

        _counters = _counters.WithAnswer();
        call.HangUp = answer.End;
        _calls.Add(call);
        if (Line.Duration is { } duration)
            _timeline.Schedule(duration, () => Work.Do(() => Complete(call)));
    }

    private void Complete(SippCall call)
    {
        if (HasExited || !_calls.Remove(call))
            return;

        _counters = _counters.WithSuccess(_timeline.Now - call.StartedAt);
        call.HangUp?.Invoke();
        AfterCall();
    }

    private void LoseCall(SippCall call)
    {
        if (HasExited || !_calls.Remove(call))
            return;

        _counters = _counters.WithUnexpected(_timeline.Now - call.StartedAt);
        _errors.HungUp(_timeline.Now, call.Id);
        AfterCall();
    }

    private void AfterCall()
    {
        if (_waitsForRoom)
        {
            _waitsForRoom = false;
            ScheduleNext();
        }

        ExitIfDone();
    }

    private void ExitIfDone()
    {
        if (HasExited || _calls.Count > 0 || (_placesCalls && !IsFinished))
            return;

        WriteStatistics();
        WriteStatistics();
        HasExited = true;
    }

    private void ScheduleStatistics()
    {
        if (_trace.IsOn && !HasExited)
            _timeline.Schedule(Line.StatisticsPeriod, () => Work.Do(Report));
    }

    private void Report()
    {
        if (!HasExited)
            WriteStatistics();
        ScheduleStatistics();
    }

    private void WriteStatistics() => _trace.Write(_timeline.Now, _counters, _calls.Count);
}
