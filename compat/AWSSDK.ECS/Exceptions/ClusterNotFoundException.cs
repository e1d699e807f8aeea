using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Amazon Elastic Container Service ClusterNotFoundException exception.</summary>
public partial class ClusterNotFoundException : AmazonECSException
{
    public ClusterNotFoundException(string message)
        : base(message)
    {
    }

    public ClusterNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ClusterNotFoundException(Exception innerException)
        : base(innerException)
    {
    }

    public ClusterNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public ClusterNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
