namespace LoadPlatform.AwsSimulator.Model;

/// <summary>The names that AWS gives things.</summary>
internal sealed class Arns(SimulatorOptions options)
{
    public string Cluster(string cluster) => Ecs($"cluster/{cluster}");

    public string Service(string cluster, string service) => Ecs($"service/{cluster}/{service}");

    public string Task(string cluster, string id) => Ecs($"task/{cluster}/{id}");

    public string Container(string cluster, string taskId, Guid id) => Ecs($"container/{cluster}/{taskId}/{id}");

    public string TaskDefinition(string family, int revision) => Ecs($"task-definition/{family}:{revision}");

    public string TargetGroup(string name, string id) => $"arn:aws:elasticloadbalancing:{options.Region}:{options.AccountId}:targetgroup/{name}/{id}";

    public string Alarm(string name) => $"arn:aws:cloudwatch:{options.Region}:{options.AccountId}:alarm:{name}";

    public string Parameter(string name) => $"arn:aws:ssm:{options.Region}:{options.AccountId}:parameter{name}";

    public string Table(string name) => $"arn:aws:dynamodb:{options.Region}:{options.AccountId}:table/{name}";

    public string ScalingPolicy(string id, string resourceId, string name) =>
        $"arn:aws:autoscaling:{options.Region}:{options.AccountId}:scalingPolicy:{id}:resource/ecs/{resourceId}:policyName/{name}";

    public string ScalableTarget(string id) => $"arn:aws:application-autoscaling:{options.Region}:{options.AccountId}:scalable-target/{id}";

    /// <summary>The last part of an ARN, or the whole where it is a plain name.</summary>
    public static string NameOf(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    private string Ecs(string resource) => $"arn:aws:ecs:{options.Region}:{options.AccountId}:{resource}";
}
