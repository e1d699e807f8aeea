using System.ComponentModel.DataAnnotations;
using LoadPlatform.AwsSimulator.Processes;

namespace LoadPlatform.AwsSimulator;

/// <summary>The simulated world. The defaults are the figures observed on the voice-agent stack.</summary>
public sealed class SimulatorOptions : IValidatableObject
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Simulator";

    /// <summary>The preset that is applied where none is named.</summary>
    internal const string DefaultPreset = "voice-agent";

    /// <summary>The set of parameters that all others go over: <c>voice-agent</c>, the observed figures, or <c>fast-start</c>, for trying things out.</summary>
    [Required]
    public string Preset { get; set; } = DefaultPreset;

    /// <summary>The random seed: the same seed and the same calls at the same simulated times give the same history.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The region that ARNs name, and for which requests must be signed.</summary>
    [Required]
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account that ARNs name: twelve digits.</summary>
    [RegularExpression("^[0-9]{12}$")]
    public string AccountId { get; set; } = "123456789012";

    /// <summary>The name of the autoscaled service, its cluster and its task family.</summary>
    [Required]
    public string ServiceName { get; set; } = "voice-agent-poc-poc-voice-agent";

    /// <summary>The name of the load-generator stack: a cluster, a task family with the suffix "-master" and a service at desired 0.</summary>
    [Required]
    public string LoadStack { get; set; } = "demo-load";

    /// <summary>The value of the metrics' dimension Environment.</summary>
    [Required]
    public string Environment { get; set; } = "poc";

    /// <summary>The least desired count that scaling sets.</summary>
    /// <value>From 0 to 1000, default 1.</value>
    [Range(0, 1000)]
    public int MinCapacity { get; set; } = 1;

    /// <summary>The greatest desired count that scaling sets.</summary>
    /// <value>From 1 to 1000, default 12.</value>
    [Range(1, 1000)]
    public int MaxCapacity { get; set; } = 12;

    /// <summary>How many tasks are running when the world begins; they are also the desired count.</summary>
    /// <value>From 0 to 1000, default 1.</value>
    [Range(0, 1000)]
    public int InitialTasks { get; set; } = 1;

    /// <summary>How many calls are under way when the world begins, placed by a stray SIPp process.</summary>
    /// <value>From 0 to 10000, default 0; calls beyond the tasks' capacity are rejected.</value>
    [Range(0, 10_000)]
    public int InitialCalls { get; set; }

    /// <summary>How many sessions one task accepts (MAX_CONCURRENT_CALLS).</summary>
    /// <value>From 1 to 10000, default 10.</value>
    [Range(1, 10_000)]
    public int MaxConcurrentCalls { get; set; } = 10;

    /// <summary>What a task's containers are: part of the model, or real local processes. Default Model; Process needs Clock:Scale 1.</summary>
    public TaskHost TaskHost { get; set; }

    /// <summary>Where real processes run.</summary>
    [Required]
    public ProcessOptions Processes { get; set; } = new();

    /// <summary>What images are on this machine where containers are real processes, by name without registry and tag; * stands for any text.</summary>
    public IDictionary<string, ImageOptions> Images { get; set; } = new Dictionary<string, ImageOptions>(StringComparer.Ordinal);

    /// <summary>The phases of a task's start and stop.</summary>
    [Required]
    public TaskTimingOptions Tasks { get; set; } = new();

    /// <summary>How the service scales.</summary>
    [Required]
    public ScalingOptions Scaling { get; set; } = new();

    /// <summary>Sessions, heartbeats and metrics.</summary>
    [Required]
    public SessionOptions Sessions { get; set; } = new();

    /// <summary>The host that runs SIPp.</summary>
    [Required]
    public SippHostOptions Sipp { get; set; } = new();

    /// <summary>The key pair with which requests must be signed.</summary>
    [Required]
    public CredentialOptions Credentials { get; set; } = new();

    /// <summary>AWS's limits on how often its operations may be called.</summary>
    [Required]
    public ThrottlingOptions Throttling { get; set; } = new();

    /// <summary>The same options with another random seed.</summary>
    internal SimulatorOptions With(int seed)
    {
        var copy = (SimulatorOptions)MemberwiseClone();
        copy.Seed = seed;
        return copy;
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MinCapacity > MaxCapacity)
            yield return new ValidationResult("'min_capacity' is greater than 'max_capacity'.", [nameof(MinCapacity)]);
    }
}
