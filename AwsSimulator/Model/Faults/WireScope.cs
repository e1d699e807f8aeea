namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Which calls a fault strikes.</summary>
/// <param name="Service">The service's name; null for all.</param>
/// <param name="Operation">The operation's name; null for all.</param>
/// <param name="Rate">The share of these calls, from 0 to 1.</param>
internal sealed record WireScope(string? Service, string? Operation, double Rate)
{
    private static readonly string[] Services = ["application-autoscaling", "cloudwatch", "dynamodb", "ecs", "logs", "ssm", "sts"];

    public static WireScope Read(FaultRequest request)
    {
        var operation = request.Text("operation");
        if (operation is not null && !operation.All(char.IsAsciiLetterOrDigit))
            request.Reject("operation", "must be an operation's name, such as DescribeTasks");
        return new WireScope(request.OneOf("service", Services), operation, request.Number("rate", 0, 1) ?? 1);
    }
}
