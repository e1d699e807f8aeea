using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>PutScalingPolicy: creates a policy or replaces the one of its name. Target tracking gets its alarms; steps wait for somebody's.</summary>
internal sealed class PutScalingPolicy : IAwsOperation
{
    private const int MostPolicies = 50;

    public string Name => nameof(PutScalingPolicy);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var id = ScalingRequests.ResourceId(request);
        var name = request.Required("PolicyName");
        var target = world.Scaling.Find(id) ?? throw new AwsException(
            "ObjectNotFoundException", $"No scalable target registered for service namespace: {ScalingRequests.Namespace}, resource ID: {id}, scalable dimension: {ScalingRequests.Dimension}");
        if (target.Policies.Count >= MostPolicies && target.Policies.All(old => old.Name != name))
            throw new AwsException("LimitExceededException", $"Cannot create more than {MostPolicies} scaling policies for a scalable target.");

        var policy = Read(world, request, target, name);
        world.Scaling.Put(target, policy);
        return new JsonObject { ["Alarms"] = policy is TargetTrackingPolicy ? PolicyView.Alarms(world, policy) : [], ["PolicyARN"] = policy.Arn };
    }

    private static ScalingPolicy Read(SimulatedWorld world, AwsRequest request, ScalableTarget target, string name)
    {
        var old = target.Policies.FirstOrDefault(policy => policy.Name == name);
        var type = request.Text("PolicyType") ?? (old is TargetTrackingPolicy ? "TargetTrackingScaling" : "StepScaling");
        var created = old?.CreatedAt ?? world.Now;
        if (type == "StepScaling")
        {
            var steps = StepScalingReader.Read(request);
            return new StepScalingPolicy(name, world.Scaling.ArnOf(target, name), created, steps);
        }

        if (type != "TargetTrackingScaling")
            throw ScalingRequests.Constraint(type, "policyType", "satisfy enum value set: [StepScaling, TargetTrackingScaling]");

        var configuration = TargetTrackingReader.Read(request, target);
        return target.Policies.OfType<TargetTrackingPolicy>().Any(other => other.Name != name && other.Configuration.Metric == configuration.Metric)
            ? throw AwsException.Validation("Only one TargetTrackingScaling policy for a given metric specification is allowed.")
            : new TargetTrackingPolicy(name, world.Scaling.ArnOf(target, name), created, configuration);
    }
}
