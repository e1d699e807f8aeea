namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Errors that every service may give, by the names and in the words of each.</summary>
internal static class ServiceErrors
{
    /// <summary>Too many calls. DynamoDB says so of its capacity.</summary>
    public static AwsException Throttled(string service) => new(
        "ThrottlingException",
        service == "dynamodb" ? "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly." : "Rate exceeded");

    /// <summary>A fault of the service's own.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="status">500 or 503.</param>
    public static AwsException Failed(string service, int status) => status == StatusCodes.Status503ServiceUnavailable
        ? new AwsException(Unavailable(service), "Service is unavailable. Please try again later.", status)
        : new AwsException(Internal(service), "An internal error occurred. Please try again later.", status);

    private static string Unavailable(string service) => service is "cloudwatch" or "sts" ? "ServiceUnavailable" : "ServiceUnavailableException";

    private static string Internal(string service) => service switch
    {
        "ecs" => "ServerException",
        "cloudwatch" => "InternalServiceFault",
        "application-autoscaling" => "InternalServiceException",
        "dynamodb" or "ssm" => "InternalServerError",
        _ => "InternalFailure",
    };
}
