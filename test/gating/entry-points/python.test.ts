import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  Flask: [
    "app.py",
    `@app.route("/a", methods=["POST"])
def a():
    return 1`,
    `route POST /a → fn`,
  ],
  "a blueprint": [
    "app.py",
    `bp = Blueprint("x", __name__, url_prefix="/api")
@bp.get("/a")
def a():
    return 1`,
    `route GET /api/a → fn`,
  ],
  "before a request": [
    "app.py",
    `bp = Blueprint("x", __name__)
@bp.before_request
def check():
    pass
@bp.get("/a")
def a():
    return 1`,
    `route GET /a → fn [middleware]`,
  ],
  FastAPI: [
    "app.py",
    `router = APIRouter(prefix="/x")
@router.post("/a", dependencies=[Depends(gate)])
async def a():
    return 1`,
    `route POST /x/a → fn [middleware]`,
  ],
  "other decorators stand before it": [
    "app.py",
    `@app.get("/a")
@login_required
def a():
    return 1`,
    `route GET /a → fn [attribute]`,
  ],
  "Django's class views": [
    "shop/views.py",
    `class Orders(APIView):
    permission_classes = [P]
    def post(self, request):
        return 1
    def helper(self):
        pass`,
    `action Orders.post → fn [middleware]`,
  ],
  "Django's function views and paths": [
    "shop/urls.py",
    `urlpatterns = [path("a/", views.a), path("b/", B.as_view()), path("c/", include("x"))]`,
    `route ANY /a → views.a`,
  ],
  "a view of a file of views": [
    "shop/views.py",
    `def orders(request, id):
    return render(request)
def helper(x):
    pass`,
    `action orders → fn`,
  ],
  DRF: [
    "api.py",
    `@api_view(["GET"])
def a(request):
    return 1`,
    `route a → fn`,
  ],
  Celery: [
    "tasks.py",
    `@shared_task(bind=True)
def mail(self, id):
    send(id)`,
    `job mail → fn`,
  ],
  Click: [
    "cli.py",
    `@cli.command("sync")
def run():
    pass`,
    `command run → fn`,
  ],
  "a management command": [
    "shop/management/commands/sync.py",
    `class Command(BaseCommand):
    def handle(self, *args, **options):
        pass`,
    `command sync → fn`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  "clients and dictionaries": [
    "a.py",
    `requests.get("/x")
d.get("/x", 1)
session.post("/x", data)`,
  ],
  "plain functions and classes": [
    "a.py",
    `def orders(x):
    pass
class A:
    def get(self):
        pass`,
  ],
  properties: [
    "a.py",
    `class A:
    @property
    def get(self):
        return 1`,
  ],
};

describe("entry points of Python", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
