using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.ServiceDefaults.Faults;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Faults;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Playing.Live;
using LoadPlatform.TaskLauncher.Playing.Steps;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Sweeping;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>One run, and everything outside the engine that lives on when an engine dies.</summary>
internal sealed class World
{
    private readonly double _scale;
    private readonly InMemoryRunLog _log = new();
    private long _token;

    public World(string yaml, double scale = 60, bool dryRun = false)
    {
        _scale = scale;
        Time = new ScaledTimeProvider(Wall, Wall.GetUtcNow(), scale);
        Host = new FakeSippHost(Effects) { Clock = Time };
        Ecs = new FakeEcs(Effects);
        Locust = new FakeLocust(Effects, () => Time);
        Log = Intercepted<IRunLog>.Around(_log, Effects);
        Wall.Run(async () =>
        {
            await _log.TryCreateAsync(new RunDefinition { RunId = Some.RunId, Scenario = "test", ScenarioYaml = yaml, Target = Some.Target, DryRun = dryRun, RequestedAt = Time.GetUtcNow() });
            await _log.WriteAsync(Some.RunId, RunDocuments.Target, Some.Target);
        });
    }

    public SteppedClock Wall { get; } = new();

    /// <summary>The run's clock.</summary>
    public TimeProvider Time { get; }

    public Effects Effects { get; } = new();

    public FakeSippHost Host { get; }

    public FakeEcs Ecs { get; }

    public FakeLocust Locust { get; }

    public FakeFaultService FaultService { get; } = new();

    public FakeWorkLog Work { get; } = new();

    public List<object> Published { get; } = [];

    /// <summary>What publishing waits for while the broker is away; null where it is there.</summary>
    public Func<CancellationToken, Task>? BrokerAway { get; set; }

    public IRunLog Log { get; }

    public EngineState? State => Now(() => _log.FindAsync<EngineState>(Some.RunId, RunDocuments.Engine));

    public IReadOnlyList<RunEvent> Events => [.. Now(() => _log.ReadEventsAsync(Some.RunId)).Select(entry => entry.Value)];

    /// <summary>What the run is judged on when it is over.</summary>
    public RunRecord Record => Now(() => new RunRecordReader(_log).ReadAsync(Some.RunId)).Record;

    public IReadOnlyList<MetricSample> Calls => [.. Now(() => _log.ReadCallsAsync(Some.RunId)).SelectMany(entry => entry.Value)];

    public IEnumerable<T> PublishedOf<T>() => Published.OfType<T>();

    public IEnumerable<RunEvent> EventsOf(string type) => Events.Where(runEvent => runEvent.Type == type);

    /// <summary>Puts a sample of a series into the run log for every ten seconds of the next hour.</summary>
    public void HasSeries(string metric, double value)
    {
        var start = Time.GetUtcNow();
        Put([.. Enumerable.Range(0, 360).Select(number => start + TimeSpan.FromSeconds(10 * number)).Select(at => new MetricSample { At = at, SeenAt = at, Metric = metric, Value = value, Source = "ecs" })]);
    }

    /// <summary>Lets the target's own service run a Locust master.</summary>
    public void HasOwnMaster() => Ecs.ServiceTasks.Add(FakeEcs.NewTask("arn:aws:ecs:us-east-1:1:task/cluster/own", "10.0.2.1"));

    public void Put(IReadOnlyList<MetricSample> samples) => _log.AppendMetricsAsync(Some.RunId, samples, new Lease("watch", "watcher", 1)).GetAwaiter().GetResult();

    public void Put(DistributionSnapshot snapshot) => _log.AppendDistributionAsync(Some.RunId, snapshot, new Lease("spread", "watcher", 1)).GetAwaiter().GetResult();

    public void Put(ScalingSnapshot scaling) => _log.WriteAsync(Some.RunId, RunDocuments.Scaling, scaling).GetAwaiter().GetResult();

    public void Put(EngineState state) => _log.WriteAsync(Some.RunId, RunDocuments.Engine, state).GetAwaiter().GetResult();

    public void WriteSummary(RunSummary summary) => _log.WriteSummaryAsync(summary).GetAwaiter().GetResult();

    /// <summary>Does something at a later time on the run's clock.</summary>
    public void After(double seconds, Action action) => Wall.After(TimeSpan.FromSeconds(seconds / _scale), action);

    /// <summary>Lets time pass in which nobody plays, in seconds on the run's clock.</summary>
    public void Pass(double seconds) => Wall.Run(() => Task.Delay(TimeSpan.FromSeconds(seconds / _scale), Wall));

    /// <summary>Asks the run to end, as the consumer of CancelRun or RunFailed does.</summary>
    public void AskToEnd(bool failed, string reason) => _log.WriteAsync(Some.RunId, RunDocuments.Ending, new RunEndingRequest(failed, reason)).GetAwaiter().GetResult();

    /// <summary>Lets another engine take the work: it writes with a newer token.</summary>
    public void StealLease() => _log.WriteAsync(Some.RunId, RunDocuments.Engine, State!, new Lease("scenario", "thief", 1_000)).GetAwaiter().GetResult();

    /// <summary>Starts an engine of its own, with the next lease, and lets it play to its end.</summary>
    public void Play(CancellationToken cancellationToken = default)
    {
        var lease = new Lease($"scenario:{Some.RunId}", "engine", ++_token);
        Wall.Run(() => NewEngine().RunAsync(Some.RunId, lease, cancellationToken));
    }

    /// <summary>Starts an engine that gives the scenario up.</summary>
    public void GiveUp(Exception error)
    {
        var lease = new Lease($"scenario:{Some.RunId}", "engine", ++_token);
        Wall.Run(() => NewEngine().GiveUpAsync(Some.RunId, error, lease, CancellationToken.None));
    }

    public void Sweep()
    {
        var aws = new FakeAws(Host, Ecs);
        var sweep = new SweepWork(
            Log,
            Work,
            new LoadSweeper(Log, new RunTasks(aws, Time), new SippHostClient(aws, new SsmShell(Time), Time), new SwarmSweep(Log, new LocustMasters(aws), NewLocust()), new ServiceIdentity("task-launcher"), Time, Wall, NullLogger<LoadSweeper>.Instance),
            RecordingBus.Create(Published, Effects, token => BrokerAway?.Invoke(token) ?? Task.CompletedTask),
            Wall);
        Wall.Run(() => sweep.RunAsync(Some.RunId, new Lease("sweep", "sweeper", 1), CancellationToken.None));
    }

    private ScenarioWork NewEngine()
    {
        var aws = new FakeAws(Host, Ecs);
        var sipp = new SippHostClient(aws, new SsmShell(Time), Time);
        var tasks = new RunTasks(aws, Time);
        var tally = new CallTally(sipp, Log, Time, Wall);
        var locust = NewLocust();
        var swarms = new SwarmTally(locust, Log, Time);
        var cohortEnder = new CohortEnder(sipp, tally, Time, Wall);
        var swarmEnder = new SwarmEnder(locust, swarms, Time);
        var pacer = new RunPacer(tally, swarms, new EarlyEnd(Time, Wall), Time, Wall);
        var watch = new ConditionWatch(pacer, Time, Wall);
        var trouble = new PassingTrouble(pacer, Time);
        var service = new TargetService(aws);
        var ender = new LoadEnder(sipp, tasks, tally, cohortEnder, swarmEnder, Time, Wall);
        var work = Intercepted<IWorkLog>.Around(Work, Effects);
        IStepPlayer[] players =
        [
            new PlaceCallsPlayer(sipp, work, pacer, Time), new EndCallsPlayer(cohortEnder), new WaitPlayer(pacer, Time), new AssertPlayer(watch), new WaitUntilPlayer(watch),
            new LaunchTaskPlayer(tasks, work, pacer, Time), new StopTaskPlayer(ender, trouble), new SetDesiredCountPlayer(service, trouble, Time), new NotePlayer(),
            new SwarmPlayer(new MasterWait(new LocustMasters(aws), locust, pacer, Time), locust, ender, swarmEnder, work, pacer, Time), new StopSwarmPlayer(ender),
        ];
        var faults = new FaultMaker(new HttpClient(FaultService), Options.Create(new FaultOptions { Url = new Uri("http://127.0.0.1:4566") }), Wall);
        var bus = RecordingBus.Create(Published, Effects, token => BrokerAway?.Invoke(token) ?? Task.CompletedTask);
        return new ScenarioWork(new ScenarioPlayer(players, ender, new DesiredCountEnd(service, Log, Time, Wall), faults, new EndingWatch(Log, Wall), new ScenarioNews(bus, Wall, NullLogger<ScenarioNews>.Instance), tally, work, bus, Time), Log, bus, new ServiceIdentity("task-launcher"), Time, NullLogger<ScenarioWork>.Instance);
    }

    private LocustClient NewLocust() => new(new HttpClient(Locust), Time);

    private static T Now<T>(Func<Task<T>> read) => read().GetAwaiter().GetResult();
}
