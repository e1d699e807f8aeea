using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidPluginNameException exception.</summary>
public partial class InvalidPluginNameException : AmazonSimpleSystemsManagementException
{
    public InvalidPluginNameException(string message)
        : base(message)
    {
    }

    public InvalidPluginNameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidPluginNameException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidPluginNameException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidPluginNameException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
