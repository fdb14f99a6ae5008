using Participation.Server.Startup;

namespace Participation.Server.Mail;

/// <summary>Plugs the outbox in, and in Development a page that shows what would have gone out.</summary>
public static class MailModule
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton(services =>
            new MailPost(options, options.Folder ?? Path.Combine(Checkout.State(builder.Configuration), "mail"), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<MailSender>();
    }

    public static void MapMail(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.MapDevMail();
    }
}
