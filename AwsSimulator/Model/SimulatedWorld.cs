using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Model.History;
using LoadPlatform.AwsSimulator.Model.Hosts;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Model.Sessions;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Processes;

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
        Fargate = new FargateMeter(Timeline);
        Lifecycle = new TaskLifecycle(Timeline, Random, options.Tasks, Tasks, new TaskAddresses(options, Tasks));
        Estate = new EcsEstate(options, Arns, Random, Timeline, Lifecycle);
        Table = SessionTable.Create(options.Sessions, Timeline.Now);
        Logs = new LogStore(Timeline);
        Metrics = new MetricStore(Timeline);
        MetricNames = new StackMetrics(options);
        Alarms = new AlarmBook(Timeline, Metrics);
        Scaling = new ScalingRegistry(Timeline, Random, Arns, Alarms);

        Records = new SessionRecords(Timeline, Table);
        Sessions = new SessionBoard(Timeline, Random, options.Sessions, Records);
        var heartbeats = new Heartbeats(Timeline, options.Sessions, Sessions, Records);
        Counter = new SessionCounter(Timeline, options.Sessions, Table, Tasks, Metrics, MetricNames, new SessionReaper(Table, Records));
        Autoscaler = new Autoscaler(Timeline, Random, options.Scaling.Reaction, Scaling, new ScalingAdvisor(Scaling, Metrics, MetricNames, () => Now), Alarms);
        var conversations = new Conversations(Timeline, Random, options, Sessions, Metrics, MetricNames);
        var agentLog = new AgentLog(Logs, options, Sessions);
        Calls = new CallTarget(new Balancer(Random, Estate.Scaled, Sessions, options.MaxConcurrentCalls), conversations, agentLog);
        Host = new SippHost(Timeline, options.Sipp, Calls);
        Commands = new CommandService(Timeline, Random, options.Sipp, new ShellRunner(Timeline, Host));
        Parameters = new ParameterStore(options, Table.CreatedAt);
        Faults = new FaultBook(this);
        History = new CountHistory(Timeline, Estate.Scaled, Sessions);

        Connect(heartbeats, agentLog);
        Begin();
    }

    public SimulatorOptions Options { get; }

    public Timeline Timeline { get; }

    public DateTimeOffset Now => Timeline.Now;

    public Random Random { get; }

    public Arns Arns { get; }

    public TaskStore Tasks { get; }

    public FargateMeter Fargate { get; }

    public TaskLifecycle Lifecycle { get; }

    public EcsEstate Estate { get; }

    public Table Table { get; }

    public LogStore Logs { get; }

    public SessionRecords Records { get; }

    public MetricStore Metrics { get; }

    public StackMetrics MetricNames { get; }

    public AlarmBook Alarms { get; }

    public ScalingRegistry Scaling { get; }

    public SessionCounter Counter { get; }

    public SessionBoard Sessions { get; }

    public Autoscaler Autoscaler { get; }

    /// <summary>The far side of calls.</summary>
    public CallTarget Calls { get; }

    public SippHost Host { get; }

    public CommandService Commands { get; }

    public ParameterStore Parameters { get; }

    public FaultBook Faults { get; }

    public CountHistory History { get; }

    public void AdvanceTo(DateTimeOffset now) => Timeline.AdvanceTo(now);

    private void Connect(Heartbeats heartbeats, AgentLog agentLog)
    {
        Lifecycle.Trouble = new FaultyTasks(Faults);
        Lifecycle.IsBusy = task => Sessions.CountOn(task.Id) > 0;
        Lifecycle.IsHosted = _ => Options.TaskHost == TaskHost.Process;
        Lifecycle.CatchesTerm = task => Estate.IsOwn(task.Request.Definition.Family);
        Lifecycle.Ending = Sessions.Lose;
        Lifecycle.Ready = task =>
        {
            agentLog.Ready(task);
            if (task.Request.Service == Estate.Scaled)
                heartbeats.Begin(task);
            task.Request.Service?.Reconcile();
        };
        Lifecycle.AnswersReady = task => Sessions.CountOn(task.Id) < Options.MaxConcurrentCalls;
        Lifecycle.Changed = task =>
        {
            if (task.LastStatus == TaskStatuses.Stopped)
                Fargate.Add(task);
            agentLog.Changed(task);
            if (task.Request.Service is not { } service)
                return;

            service.Reconcile();
            Autoscaler.Observe();
        };
        Sessions.Freed = task =>
        {
            agentLog.Freed(task);
            Estate.Scaled.Reconcile();
        };
        Metrics.Delivery = new MetricDelivery(Faults).Of;
        Counter.IsDead = () => Faults.Active<DeadMetricsLambdaFault>().Any();
    }

    private void Begin()
    {
        Estate.Scaled.Begin(Options.InitialTasks);
        Metrics.Begin();
        Counter.Begin();
        new ContainerInsights(Timeline, Options.Sessions, Estate.Scaled, Metrics, MetricNames).Begin();
        new ServiceUtilization(Timeline, Options.Sessions, Estate, Sessions, Metrics).Begin();
        new StackScaling(Timeline, Options, MetricNames, Scaling, Alarms).Begin(Estate.Scaled);
        Autoscaler.Begin();
        Alarms.Begin(Options.Scaling.EvaluationSecond);
        Timeline.Every(TimeSpan.FromHours(1), Timeline.Now + TimeSpan.FromHours(1), () => Table.Expire(Timeline.Now));
        History.Begin();
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
