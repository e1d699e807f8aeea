namespace LoadPlatform.AppHost.Configuration;

/// <summary>What can be set when the application is started: <c>--Clock:Scale=20</c>, or the environment variable <c>Clock__Scale=20</c>.</summary>
internal sealed class AppHostOptions
{
    /// <summary>Real AWS or the simulator.</summary>
    public AwsOptions Aws { get; set; } = new();

    /// <summary>The clock that the services share.</summary>
    public ClockOptions Clock { get; set; } = new();

    /// <summary>Containers or local processes for the cache and the broker.</summary>
    public ContainerOptions Containers { get; set; } = new();

    /// <summary>The dashboard's ports.</summary>
    public DashboardOptions Dashboard { get; set; } = new();

    /// <summary>Where data and logs lie.</summary>
    public DataOptions Data { get; set; } = new();

    /// <summary>The gateway's port.</summary>
    public GatewayOptions Gateway { get; set; } = new();

    /// <summary>How the services hold their work.</summary>
    public LeasedWorkOptions LeasedWork { get; set; } = new();

    /// <summary>The broker's ports.</summary>
    public RabbitMqOptions RabbitMq { get; set; } = new();

    /// <summary>The cache's port.</summary>
    public RedisOptions Redis { get; set; } = new();

    /// <summary>Where reports are written.</summary>
    public ResultsOptions Results { get; set; } = new();

    /// <summary>The simulator's port.</summary>
    public SimulatorOptions Simulator { get; set; } = new();

    /// <summary>Which targets there are.</summary>
    public TargetsOptions Targets { get; set; } = new();
}
