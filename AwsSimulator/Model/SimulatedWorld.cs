using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Model.Hosts;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Model.Sessions;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model;

/// <summary>The whole simulated account. It does nothing by itself: <see cref="AdvanceTo"/> moves it on. Not safe for several threads at once.</summary>
internal sealed class SimulatedWorld
{
    public SimulatedWorld(SimulatorOptions options, DateTimeOffset start)
    {
        Options = options;
        Timeline = new Timeline(start.ToUniversalTime());
        Random = new Random(options.Seed);
        Arns = new Arns(options);
        Tasks = new TaskStore();
        Lifecycle = new TaskLifecycle(Timeline, Random, options.Tasks, Tasks);
        Estate = new EcsEstate(options, Random, Timeline, Lifecycle);
        Table = new Table(options.Sessions.TableName, Timeline.Now - TimeSpan.FromDays(1));
        Logs = new LogStore(Timeline);
        Metrics = new MetricStore(Timeline);
        MetricNames = new StackMetrics(options);

        var records = new SessionRecords(Timeline, Table);
        Sessions = new SessionBoard(Timeline, Random, options.Sessions, records);
        var heartbeats = new Heartbeats(Timeline, options.Sessions, Sessions, records);
        Autoscaler = new Autoscaler(Timeline, Random, options, Arns, Estate.Scaled, Metrics, MetricNames);
        var conversations = new Conversations(Timeline, Random, options, Sessions, Metrics, MetricNames);
        var target = new CallTarget(new Balancer(Timeline, Random, Estate.Scaled, Sessions, options), conversations);
        Host = new SippHost(Timeline, options.Sipp, target);
        Commands = new CommandService(Timeline, Random, options.Sipp, new ShellRunner(Timeline, Host));
        Parameters = new ParameterStore(options);
        Faults = new FaultBook(this);

        Connect(heartbeats);
        Begin();
    }

    public SimulatorOptions Options { get; }

    public Timeline Timeline { get; }

    public DateTimeOffset Now => Timeline.Now;

    public Random Random { get; }

    public Arns Arns { get; }

    public TaskStore Tasks { get; }

    public TaskLifecycle Lifecycle { get; }

    public EcsEstate Estate { get; }

    public Table Table { get; }

    public LogStore Logs { get; }

    public MetricStore Metrics { get; }

    public StackMetrics MetricNames { get; }

    public SessionBoard Sessions { get; }

    public Autoscaler Autoscaler { get; }

    public SippHost Host { get; }

    public CommandService Commands { get; }

    public ParameterStore Parameters { get; }

    public FaultBook Faults { get; }

    public void AdvanceTo(DateTimeOffset now) => Timeline.AdvanceTo(now);

    private void Connect(Heartbeats heartbeats)
    {
        Lifecycle.IsBusy = task => Sessions.CountOn(task.Id) > 0;
        Lifecycle.Ending = Sessions.Lose;
        Lifecycle.Ready = task =>
        {
            if (task.Request.Definition == Estate.Scaled.Definition && task.IsService)
                heartbeats.Begin(task);
        };
        Lifecycle.Changed = task =>
        {
            if (!task.IsService)
                return;

            foreach (var service in Estate.Services)
                service.Reconcile();
            Autoscaler.Observe();
        };
        Sessions.Freed = _ => Estate.Scaled.Reconcile();
    }

    private void Begin()
    {
        Estate.Scaled.Begin(Options.InitialTasks);
        new SessionCounter(Timeline, Options.Sessions, Table, Tasks, Metrics, MetricNames).Begin();
        new ContainerInsights(Timeline, Options.Sessions, Estate.Scaled, Metrics, MetricNames).Begin();
        Autoscaler.Begin();
        Timeline.Every(TimeSpan.FromHours(1), Timeline.Now + TimeSpan.FromHours(1), () => Table.Expire(Timeline.Now - Options.Sessions.ExpiryDelay));
        if (Options.InitialCalls > 0)
            PlaceStrayCalls(Options.InitialCalls);
    }

    private void PlaceStrayCalls(int calls)
    {
        string[] arguments =
        [
            "sipp", $"{Options.Sipp.Remote}:5060", "-sf", SippHost.ScenarioPath, "-l", $"{calls}", "-m", $"{calls}", "-r", "1", "-i", Options.Sipp.PrivateIp,
            "-p", "5069", "-mp", "16000", "-rtp_payload", "0", "-bg",
        ];
        Host.Start(SippCommandLine.Parse(arguments, path => path, Host.Files.IsFile), calls);
    }
}
