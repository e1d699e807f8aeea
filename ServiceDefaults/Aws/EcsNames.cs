namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Names of ECS resources as other services want them.</summary>
public static class EcsNames
{
    /// <summary>What Application Auto Scaling calls a service: <c>service/cluster/service</c>.</summary>
    /// <param name="cluster">The cluster's name or ARN.</param>
    /// <param name="service">The service's name or ARN.</param>
    public static string ScalableResource(string cluster, string service) => $"service/{EcsTasks.IdOf(cluster)}/{EcsTasks.IdOf(service)}";
}
