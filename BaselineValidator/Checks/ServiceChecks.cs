using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.Contracts;
using LoadPlatform.ServiceDefaults.Aws;
using Target = LoadPlatform.Contracts.Targets.Target;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>The service's counts, and that nobody deploys it.</summary>
internal static class ServiceChecks
{
    public static IEnumerable<BaselineCheck> Decide(Target target, Probed<DescribeServicesResponse> seen, DateTimeOffset at)
    {
        var baseline = target.Baseline;
        var missing = $"no active service {target.Service} in cluster {target.Cluster}";
        yield return Count(CheckNames.RunningTasks, baseline.Running, service => service.RunningCount, "wait until the service has scaled in, or set its desired count");
        yield return Count(CheckNames.DesiredTasks, baseline.Desired, service => service.DesiredCount, "wait until the service has scaled in, or set its desired count");
        yield return Count(CheckNames.PendingTasks, baseline.Pending, service => service.PendingCount, "wait until the pending tasks run; see the service's events for why they do not");
        yield return BaselineChecks.From(
            CheckNames.NoDeployment, "no deployment in progress", Sources.Services, at, "wait until the deployment is complete",
            seen, response => Find(response) is { } service ? Deployment(service) : BaselineChecks.Unknown(missing));

        BaselineCheck Count(string name, int expected, Func<Service, int?> count, string remedy) => BaselineChecks.From(
            name, $"{expected}", Sources.Services, at, Find(seen.Value) is null ? "correct cluster and service of the target in targets.yaml, or deploy the service" : remedy,
            seen, response => Find(response) switch
            {
                null => BaselineChecks.Unknown(missing),
                var service when count(service) is { } actual => ($"{actual}", actual == expected),
                _ => BaselineChecks.Unknown("ECS gave no count"),
            });
    }

    private static Service? Find(DescribeServicesResponse? response) => response?.Services?.FirstOrDefault(service => service.Status != "INACTIVE");

    private static (string Actual, bool Holds) Deployment(Service service)
    {
        var deployments = service.Deployments ?? [];
        return deployments.Count > 1 || deployments.Any(deployment => deployment.RolloutState == DeploymentRolloutState.IN_PROGRESS)
            ? ($"in progress: {string.Join(", ", deployments.Select(deployment => $"{deployment.Status} {deployment.TaskDefinition} {deployment.RolloutState?.Value}"))}", false)
            : ("none", true);
    }
}
