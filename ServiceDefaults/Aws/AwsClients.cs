using System.Collections.Concurrent;
using Amazon;
using Amazon.ApplicationAutoScaling;
using Amazon.CloudWatch;
using Amazon.DynamoDBv2;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>AWS clients for a target's region and profile, kept for the life of the process. What a target leaves out comes from the SDK's own chain.</summary>
public class AwsClients
{
    private readonly ConcurrentDictionary<(Type Client, string? Region, string? Profile), Lazy<object>> _clients = new();

    /// <summary>Amazon ECS.</summary>
    /// <param name="target">Whose region and profile to use.</param>
    public virtual IAmazonECS Ecs(Target target) =>
        Get<IAmazonECS>(target, () => new AmazonECSClient(Configure(new AmazonECSConfig(), target)));

    /// <summary>Amazon CloudWatch.</summary>
    /// <param name="target">Whose region and profile to use.</param>
    public virtual IAmazonCloudWatch CloudWatch(Target target) =>
        Get<IAmazonCloudWatch>(target, () => new AmazonCloudWatchClient(Configure(new AmazonCloudWatchConfig(), target)));

    /// <summary>AWS Systems Manager.</summary>
    /// <param name="target">Whose region and profile to use.</param>
    public virtual IAmazonSimpleSystemsManagement Ssm(Target target) =>
        Get<IAmazonSimpleSystemsManagement>(target, () => new AmazonSimpleSystemsManagementClient(Configure(new AmazonSimpleSystemsManagementConfig(), target)));

    /// <summary>Application Auto Scaling.</summary>
    /// <param name="target">Whose region and profile to use.</param>
    public virtual IAmazonApplicationAutoScaling AutoScaling(Target target) =>
        Get<IAmazonApplicationAutoScaling>(target, () => new AmazonApplicationAutoScalingClient(Configure(new AmazonApplicationAutoScalingConfig(), target)));

    /// <summary>Amazon DynamoDB. The SDK tries a call ten times by default, for a minute and more, in which a watcher would be blind without a word: as the other clients, this one tries four times.</summary>
    /// <param name="target">Whose region and profile to use.</param>
    public virtual IAmazonDynamoDB DynamoDb(Target target) =>
        Get<IAmazonDynamoDB>(target, () => new AmazonDynamoDBClient(Configure(new AmazonDynamoDBConfig { MaxErrorRetry = 3 }, target)));

    private T Get<T>(Target target, Func<T> create)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(target);
        return (T)_clients.GetOrAdd((typeof(T), target.Region, target.Profile), _ => new Lazy<object>(create)).Value;
    }

    /// <summary>
    /// Sets the profile, and the region only where no endpoint is configured in the environment: setting a region unsets an endpoint of one's own.
    /// </summary>
    private static TConfig Configure<TConfig>(TConfig config, Target target)
        where TConfig : ClientConfig
    {
        if (target.Profile is { } profile)
            config.Profile = new Profile(profile);

        if (target.Region is { } region)
        {
            if (AwsEndpoints.ForClient(config) is { } endpoint)
            {
                config.ServiceURL = endpoint;
                config.AuthenticationRegion = region;
            }
            else
            {
                config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            }
        }

        return config;
    }
}
